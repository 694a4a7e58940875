using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>Finds the fields of a delivery status, under their own content type or under another.</summary>
internal static class StatusPart
{
    /// <summary>How far an Action or a Status may stand from the first field for a text to pass as a delivery status.</summary>
    private const int Reach = 24;

    /// <summary>True for a part that declares itself as a delivery status.</summary>
    public static bool IsDeclared(NoticePart part)
        => part.Is("message", "delivery-status") || part.Is("message", "global-delivery-status");

    /// <summary>The lines of a part that hold fields; none where it holds no fields that may count.</summary>
    /// <remarks>
    /// A sender can write fields into his message, and a mailer copies the message into its notice. So fields count in a
    /// part that declares them, or, where none does, above the line at which the copy begins; never behind an attached message.
    /// </remarks>
    public static Range Find(Notice notice, NoticePart part, bool anyDeclared)
    {
        if (part.FollowsCopy)
            return default;
        if (IsDeclared(part))
            return part.Lines.SkipBlank(0)..part.Lines.Count;
        bool mayHoldFields = part.Is("text", "plain") || part.Is("message", "*") || part.Is("application", "octet-stream");
        if (anyDeclared || !mayHoldFields || IsOtherReport(part))
            return default;
        int first = FindFields(part.Lines, part.Lines.Count);
        if (first < 0)
            return default;
        int end = CopyStart.Find(part.Lines, notice.Facts.WordsOf(part.Lines), passesNotice: true);
        return first < end && FindFields(part.Lines, end) == first ? first..end : default;
    }

    private static bool IsOtherReport(NoticePart part)
        => part.Is("message", "feedback-report") || part.Is("message", "disposition-notification")
            || part.Is("message", "global-disposition-notification") || part.Is("message", "rfc822");

    /// <summary>A line that opens a report, with a recipient and its fate not far below.</summary>
    private static int FindFields(TextLines text, int to)
    {
        for (int line = 0; line < to; line++)
        {
            if (!Opens(text[line]))
                continue;
            int end = Math.Min(to, line + Reach);
            bool recipient = false;
            bool fate = false;
            for (int at = line; at < end; at++)
            {
                recipient |= IsField(text[at], "Final-Recipient");
                fate |= IsField(text[at], "Action") || IsField(text[at], "Status");
            }

            return recipient && fate ? line : -1;
        }

        return -1;
    }

    private static bool Opens(ReadOnlySpan<char> line)
        => IsField(line, "Reporting-MTA") || IsField(line, "Final-Recipient") || IsField(line, "Original-Recipient");

    private static bool IsField(ReadOnlySpan<char> line, string name)
        => line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase);
}
