using BounceParsing.Reading;

namespace BounceParsing.Grammars;

/// <summary>Decides, before any text is decoded, whether a message can be a report at all.</summary>
/// <remarks>Headers decide where they speak; only where they are silent is the beginning of the text looked at.</remarks>
internal static class Gate
{
    private const int OpeningLength = 2048;

    public static GateVerdict Judge(Notice notice)
    {
        if (HasReportPart(notice) || HasReportHeader(notice.Headers))
            return GateVerdict.Admitted;
        if (IsConversation(notice.Headers))
            return GateVerdict.Refused;
        if (HasDaemonSender(notice.Headers) || HasTellingSubject(notice.Headers) || HasBounceMark(notice.Headers))
            return GateVerdict.Admitted;
        return HasOpening(notice) ? GateVerdict.AdmittedByText : GateVerdict.Refused;
    }

    private static bool HasReportPart(Notice notice)
    {
        if (notice.ContentType.IsMimeType("multipart", "report"))
            return true;
        foreach (NoticePart part in notice.Parts)
        {
            if (part.Is("message", "*") && GateRows.IsReportType(part.ContentType.MediaSubtype))
                return true;
        }

        return false;
    }

    private static bool HasReportHeader(HeaderTable headers)
    {
        foreach (string name in GateRows.ReportHeaders)
        {
            if (headers.Has(name))
                return true;
        }

        string? autoSubmitted = headers["Auto-Submitted"];
        return autoSubmitted is not null && !autoSubmitted.StartsWith("no", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True where a person answers or passes on: a daemon's notice neither replies in a thread nor bears a Subject with Re: or Fwd:.</summary>
    private static bool IsConversation(HeaderTable headers)
    {
        if (HasDaemonSender(headers))
            return false;
        string? subject = headers["Subject"];
        return subject is not null && StartsWithAny(subject, GateRows.ConversationSubjects);
    }

    /// <summary>True where a queue program says of the message that it was made as a bounce.</summary>
    public static bool HasBounceMark(HeaderTable headers)
        => headers.AnyHolds("Received", GateRows.BounceMark);

    public static bool HasDaemonSender(HeaderTable headers)
    {
        if (IsNullOrDaemon(headers["Return-Path"], isEnvelope: true))
            return true;
        return IsNullOrDaemon(headers["From"], isEnvelope: false) || IsNullOrDaemon(headers["Sender"], isEnvelope: false);
    }

    private static bool IsNullOrDaemon(string? sender, bool isEnvelope)
    {
        if (sender is null)
            return false;
        if (isEnvelope && sender.AsSpan().Trim() is "" or "<>" or "<#@[]>")
            return true;
        foreach (string name in GateRows.DaemonSenders)
        {
            if (sender.Contains(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool HasTellingSubject(HeaderTable headers)
    {
        string? subject = headers["Subject"];
        if (subject is null)
            return false;
        foreach (string phrase in GateRows.Subjects)
        {
            if (subject.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool HasOpening(Notice notice)
    {
        if (notice.Texts.Count == 0)
            return false;
        string text = notice.Texts[0].Text;
        string opening = text[..Math.Min(text.Length, OpeningLength)].TrimStart();
        return StartsWithAny(opening, GateRows.Openings);
    }

    private static bool StartsWithAny(string text, IReadOnlyList<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
