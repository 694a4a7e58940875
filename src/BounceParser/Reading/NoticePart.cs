namespace BounceParsing.Reading;

/// <summary>One leaf of the MIME tree: its type and its bytes, decoded on first use.</summary>
internal sealed class NoticePart
{
    private readonly ReadOnlyMemory<byte> _raw;
    private TextLines? _lines;
    private ReadOnlyMemory<byte>? _content;

    public NoticePart(PartType contentType, string? encoding, ReadOnlyMemory<byte> raw, bool isAlternative)
    {
        ContentType = contentType;
        Encoding = encoding;
        _raw = raw;
        IsAlternative = isAlternative;
    }

    public PartType ContentType { get; }

    /// <summary>The Content-Transfer-Encoding as written; null when not given.</summary>
    public string? Encoding { get; }

    /// <summary>True within a multipart/alternative (RFC 2046, 5.1.4).</summary>
    public bool IsAlternative { get; }

    /// <summary>True where a message is attached before it: what follows the copy of a message may be the sender's too.</summary>
    public bool FollowsCopy { get; init; }

    public bool IsEmpty => _raw.IsEmpty;

    /// <summary>True where the part holds blanks alone, as an empty twin of another does.</summary>
    public bool IsBlank => _raw.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    /// <summary>True for a message that is wrapped as winmail.dat (MS-OXTNEF).</summary>
    public bool IsTnef => Is("application", "ms-tnef") || Is("application", "vnd.ms-tnef") || "winmail.dat".Equals(ContentType.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first bytes that are no blanks, as they stand before any decoding.</summary>
    public ReadOnlySpan<byte> Start => _raw.Span.TrimStart(" \t\r\n"u8);

    /// <summary>The content with the transfer encoding taken off.</summary>
    public ReadOnlyMemory<byte> Content => _content ??= TransferEncoding.Decode(_raw, Encoding);

    /// <summary>The content as lines of text; HTML is laid out as lines first.</summary>
    public TextLines Lines => _lines ??= new TextLines(PartText.Decode(this));

    /// <summary>The first characters, decoded by themselves; all of a short part.</summary>
    public string Opening(int length)
    {
        bool isShort = _lines is not null || _raw.Length <= length * 2;
        string text = isShort ? Lines.Text : PartText.Decode(new NoticePart(ContentType, Encoding, _raw[..(length * 2)], IsAlternative));
        return text[..Math.Min(text.Length, length)];
    }

    public bool Is(string type, string subtype) => ContentType.Is(type, subtype);
}
