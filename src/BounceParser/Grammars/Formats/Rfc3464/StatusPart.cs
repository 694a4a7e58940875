using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>Finds the fields of a delivery status, under their own content type or under another.</summary>
internal static class StatusPart
{
    /// <summary>How far an Action or a Status may stand from the first field for a text to pass as a delivery status.</summary>
    private const int Reach = 24;

    /// <summary>The line at which a part's fields begin; -1 when it holds none.</summary>
    public static int FirstLine(NoticePart part)
    {
        if (part.Is("message", "delivery-status") || part.Is("message", "global-delivery-status"))
            return part.Lines.SkipBlank(0);
        bool mayHoldFields = part.Is("text", "plain") || part.Is("message", "*") || part.Is("application", "octet-stream");
        return mayHoldFields && !IsOtherReport(part) ? FindFields(part.Lines) : -1;
    }

    private static bool IsOtherReport(NoticePart part)
        => part.Is("message", "feedback-report") || part.Is("message", "disposition-notification")
            || part.Is("message", "global-disposition-notification") || part.Is("message", "rfc822");

    /// <summary>A line that opens a report, with a recipient and its fate not far below.</summary>
    private static int FindFields(TextLines text)
    {
        for (int line = 0; line < text.Count; line++)
        {
            if (!Opens(text[line]))
                continue;
            int end = Math.Min(text.Count, line + Reach);
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
