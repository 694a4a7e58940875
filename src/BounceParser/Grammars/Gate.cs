using BounceParsing.Grammars.Reports;
using BounceParsing.Reading;

namespace BounceParsing.Grammars;

/// <summary>Decides, before any text is decoded, whether a message can be a report at all.</summary>
/// <remarks>Headers decide where they speak; only where they are silent is the beginning of the text looked at.</remarks>
internal static class Gate
{
    private const int OpeningLength = 256;

    public static GateVerdict Judge(Notice notice)
    {
        HeaderTable headers = notice.Headers;
        string? subject = headers["Subject"];
        if (IsOtherReport(notice, subject))
            return GateVerdict.Refused;
        if (notice.Report is not null)
            return GateVerdict.Admitted;
        HeaderSign signs = HeaderSigns.Of(headers);
        if (signs.HasFlag(HeaderSign.Aggregate))
            return GateVerdict.Refused;
        bool isDaemons = IsDaemons(headers);
        bool isPersons = !isDaemons && IsPersons(headers, signs, subject);
        if (!isPersons && (signs.HasFlag(HeaderSign.Report) || HasReportPart(notice)))
            return GateVerdict.Admitted;
        if (!isPersons && (isDaemons || SpeaksOfDelivery(notice, subject) || HasBounceMark(headers)))
            return GateOverrule.Overrules(notice, subject) ? GateVerdict.Refused : GateVerdict.Admitted;
        if (AutoReplyEvidence.IsPossible(headers, signs, subject) || UnsubscribeGrammar.IsPossible(headers, signs))
            return GateVerdict.AdmittedAsReply;
        return !isPersons && HasOpening(notice) ? GateVerdict.AdmittedByText : GateVerdict.Refused;
    }

    /// <summary>True where a mail program answers or passes on.</summary>
    public static bool IsConversation(string? subject)
        => GateRows.ConversationSubjects.Begins(subject.AsSpan().TrimStart()) || GateRows.ConversationSubjects.Begins(WithoutTags(subject));

    /// <summary>The Subject without the tags that lists and ticket systems put before it.</summary>
    public static ReadOnlySpan<char> WithoutTags(string? subject)
    {
        ReadOnlySpan<char> text = subject.AsSpan().TrimStart();
        while (text is ['[', ..] && text.IndexOf(']') is > 0 and int end)
            text = text[(end + 1)..].TrimStart();
        return text;
    }

    public static bool HasNullSender(HeaderTable headers) => IsNull(headers["Return-Path"]);

    /// <summary>True where the author is a daemon, or nobody.</summary>
    public static bool IsFromDaemon(HeaderTable headers)
        => headers["From"] is string from && (IsNull(from) || IsDaemonName(from));

    /// <summary>Aggregate reports of DMARC (RFC 7489, 7.2.1.1) and TLS (RFC 8460, 5.3) speak of no single message.</summary>
    private static bool IsOtherReport(Notice notice, string? subject)
    {
        if (GateRows.OtherReportTypes.IsIn(notice.ReportType))
            return true;
        return subject is not null && subject.Contains("report domain:", StringComparison.OrdinalIgnoreCase)
            && subject.Contains("submitter:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True where the message says that it is a report, or one of its parts does.</summary>
    public static bool HasReportPart(Notice notice)
    {
        if (notice.Report is not null)
            return true;
        foreach (NoticePart part in notice.Parts)
        {
            if (part.Is("message", "*") && GateRows.IsReportType(part.ContentType.MediaSubtype))
                return true;
        }

        return false;
    }

    /// <summary>True where a person answers or passes on, or a list: a daemon's notice neither bears a Subject with Re: or Fwd: nor comes through a list.</summary>
    private static bool IsPersons(HeaderTable headers, HeaderSign signs, string? subject)
    {
        if (subject is not null && GateRows.SubjectEndings.Ends(subject))
            return false;
        if (IsConversation(subject) || signs.HasFlag(HeaderSign.Person))
            return true;
        return signs.HasFlag(HeaderSign.List) && !GateRows.ListErrorAddresses.IsIn(headers["To"])
            && !GateRows.Subjects.Begins(subject) && !GateRows.ListRefusals.IsIn(subject);
    }

    /// <summary>True where a queue program says of the message that it was made as a bounce.</summary>
    public static bool HasBounceMark(HeaderTable headers)
        => headers.AnyHolds("Received", GateRows.BounceMark);

    /// <summary>True where the Subject is that of a mailer, the addressee one that only mailers write to, or the sender a provider that passes complaints on.</summary>
    private static bool SpeaksOfDelivery(Notice notice, string? subject)
        => (subject is not null && (GateRows.Subjects.IsIn(subject) || GateRows.SubjectEndings.Ends(subject)))
            || GateRows.BounceAddresses.IsIn(notice.Headers["To"]) || ComplaintGrammar.IsComplaint(notice) || PlainReceiptGrammar.IsReceipt(notice);

    public static bool IsDaemons(HeaderTable headers)
        => HasNullSender(headers) || IsFromDaemon(headers)
            || IsDaemonAddress(headers["Return-Path"]) || IsDaemonAddress(headers["Sender"]);

    private static bool IsDaemonAddress(string? sender) => sender is not null && IsDaemonName(sender);

    /// <summary>True where a daemon's name stands beside the address or before its @; a person's domain may well bear one.</summary>
    private static bool IsDaemonName(ReadOnlySpan<char> sender)
    {
        int at = sender.LastIndexOf('@');
        if (at < 0)
            return GateRows.DaemonSenders.IsIn(sender);
        int length = sender[at..].IndexOfAny("> )");
        return GateRows.DaemonSenders.IsIn(sender[..(at + 1)]) || (length >= 0 && GateRows.DaemonSenders.IsIn(sender[(at + length)..]));
    }

    private static bool IsNull(string? sender)
    {
        ReadOnlySpan<char> text = sender.AsSpan().Trim();
        return sender is not null && text is "" or "<>" or "<#@[]>" or "\"\" <>";
    }

    private static bool HasOpening(Notice notice)
        => MayHaveOpening(notice.Parts) && GateRows.Openings.Begins(notice.Opening(OpeningLength).AsSpan().TrimStart());

    /// <summary>False where the bytes of the first text tell, undecoded, that no opening stands there.</summary>
    private static bool MayHaveOpening(List<NoticePart> parts)
    {
        foreach (NoticePart part in parts)
        {
            if (!part.Is("text", "*") || part.IsEmpty)
                continue;
            ReadOnlySpan<byte> start = part.Start;
            bool isPlain = part.Is("text", "plain") && !"base64".Equals(part.Encoding, StringComparison.OrdinalIgnoreCase);
            bool isAscii = start.Length > 1 && start[0] < 0x80 && start[1] < 0x80 && start[0] is not (0x1b or (byte)'=') && start[1] != (byte)'=';
            return !isPlain || !isAscii || GateRows.Openings.MayBegin((char)start[0], (char)start[1]);
        }

        return false;
    }
}
