using BounceParsing.Joining;
using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>Blocks of a notice that has lost its recipients' lines: the address is taken from the reply or from the copy's To.</summary>
internal static class LostRecipients
{
    /// <summary>A path of RFC 5321, 4.5.3.1.3, with room for what some add.</summary>
    private const int LongestAddress = 330;

    public static void Read(TextLines text, QsbmfIntro intro, int end, Notice notice, Findings findings)
    {
        List<string> reports = Reports(text, text.SkipBlank(intro.EndLine), end);
        List<string> addressees = Addressees(text, end, notice);
        string? sender = MailText.StripBrackets(notice.Headers["To"]);
        for (int i = 0; i < reports.Count; i++)
        {
            string? replied = InBrackets(reports[i], sender);
            string? written = addressees.Count == reports.Count ? addressees[i] : addressees.Count == 1 ? addressees[0] : null;
            // A reply is a stranger's: it may tell which of the addressees it is about, and name nobody else where they are known.
            string? address = written is null || addressees.Exists(addressee => AddressKey.Comparer.Equals(addressee, replied)) ? replied : written;
            if (address is not null)
                findings.Blocks.Add(new Block { FinalRecipient = address, Action = DeliveryAction.Failed, Diagnostic = reports[i] });
        }
    }

    /// <summary>The reports: one at each colon that is left of a recipient's line, or all words as one.</summary>
    private static List<string> Reports(TextLines text, int from, int end)
    {
        List<string> reports = [];
        int start = from;
        for (int line = from; line < end; line++)
        {
            if (!IsLeftOver(text[line]))
                continue;
            AddReport(text, start, line, reports);
            start = line + 1;
        }

        AddReport(text, start, end, reports);
        return reports;
    }

    private static void AddReport(TextLines text, int from, int to, List<string> reports)
    {
        string report = text.Slice(from, Math.Max(from, to));
        if (report.Length > 0)
            reports.Add(report);
    }

    private static bool IsLeftOver(ReadOnlySpan<char> line) => line.Trim() is ":" or "<>:" or "&lt;&gt;:";

    /// <summary>The first address in angle brackets that is not the sender's own.</summary>
    private static string? InBrackets(string report, string? sender)
    {
        for (int open = report.IndexOf('<', StringComparison.Ordinal); open >= 0; open = report.IndexOf('<', open + 1))
        {
            int close = report.AsSpan(open, Math.Min(LongestAddress, report.Length - open)).IndexOfAny('>', '\n');
            if (close < 0)
                continue;
            ReadOnlySpan<char> inside = report.AsSpan(open + 1, close - 1);
            int at = open + 1 + inside.LastIndexOf('@');
            if (MailboxText.IsMailbox(inside) && AddressSearch.HeadOf(report, 0, at) == at && !inside.Equals(sender, StringComparison.OrdinalIgnoreCase))
                return inside.ToString();
        }

        return null;
    }

    /// <summary>Whom the returned message was written to.</summary>
    private static List<string> Addressees(TextLines text, int end, Notice notice)
    {
        string? to = notice.Attached.Count > 0
            ? notice.Attached[0].Headers["To"]
            : MailText.FirstValue(ReturnedText.ReadHeaders(text, end), "To");
        return [.. MailboxHeader.Mailboxes(to).Select(mailbox => mailbox.Address)];
    }
}
