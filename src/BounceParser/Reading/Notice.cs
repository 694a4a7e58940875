namespace BounceParsing.Reading;

/// <summary>A message as the grammars see it: its headers, its leaf parts, the messages attached to it.</summary>
internal sealed class Notice
{
    private List<TextLines>? _texts;
    private NoticeFacts? _facts;

    /// <summary>How much of the message may be looked at.</summary>
    public BounceLimits Limits { get; init; } = BounceLimits.Default;

    public HeaderTable Headers { get; set; } = HeaderTable.Empty;

    /// <summary>The type of the message's body; text/plain where none is given (RFC 2045, 5.2).</summary>
    public PartType ContentType { get; set; } = PartType.Plain;

    /// <summary>The type of the multipart/report (RFC 6522) that the body is, or that lies in it; null where there is none.</summary>
    public PartType? Report { get; set; }

    /// <summary>The report-type of that report (RFC 6522, 3); null where there is none.</summary>
    public string? ReportType => (Report ?? ContentType).ReportType;

    /// <summary>The type as which the message is attached to another; null at the top.</summary>
    public PartType? AttachedAs { get; set; }

    /// <summary>True for a message of a digest (RFC 2046, 5.1.5).</summary>
    public bool IsOfDigest { get; set; }

    public List<NoticePart> Parts { get; } = [];

    public List<Notice> Attached { get; } = [];

    /// <summary>True when a limit cut something of this message off.</summary>
    public bool IsTruncated { get; set; }

    /// <summary>What the headers and the first words tell.</summary>
    public NoticeFacts Facts => _facts ??= new NoticeFacts(this);

    /// <summary>The texts meant for people, in order: plain ones, and HTML where it has no plain twin; where none stands before it, what is wrapped as winmail.dat.</summary>
    public List<TextLines> Texts => _texts ??= FindTexts();

    /// <summary>The beginning of the first text, about as long as asked for; no more of it is decoded.</summary>
    public string Opening(int length)
    {
        foreach (NoticePart part in Parts)
        {
            if (part.Is("text", "*") && !part.IsEmpty && part.Opening(length) is { Length: > 0 } opening)
                return opening;
        }

        return string.Empty;
    }

    /// <summary>True for the lines of the part whose beginning <see cref="Opening"/> is.</summary>
    public bool IsFirstText(TextLines text)
    {
        foreach (NoticePart part in Parts)
        {
            if (part.Is("text", "*") && !part.IsEmpty)
                return part.Lines == text;
        }

        return false;
    }

    public NoticePart? FindPart(string type, string subtype)
    {
        foreach (NoticePart part in Parts)
        {
            if (part.Is(type, subtype))
                return part;
        }

        return null;
    }

    private List<TextLines> FindTexts()
    {
        List<TextLines> texts = [];
        bool plainTwin = false;
        foreach (NoticePart part in Parts)
        {
            bool isPlain = part.Is("text", "plain") && !part.IsBlank;
            bool isText = isPlain || (part.Is("text", "html") && !(plainTwin && part.IsAlternative)) || (part.IsTnef && texts.Count == 0);
            plainTwin |= isPlain && part.IsAlternative;
            if (isText && part.Lines.Text.Length > 0)
                texts.Add(part.Lines);
        }

        return texts;
    }
}
