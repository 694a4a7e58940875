using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>Who complained, as far as the report lets it be known; nobody where it was redacted (RFC 6590).</summary>
internal static class ComplaintRecipients
{
    public static void AddTo(Findings findings, FeedbackReport? report, Notice notice)
    {
        foreach (string address in Find(report, notice))
        {
            if (!NoticeWords.Read(address).Has(WordKind.RedactedAddress))
                findings.Blocks.Add(new Block { IsFields = true, FinalRecipient = address });
        }
    }

    private static IReadOnlyList<string> Find(FeedbackReport? report, Notice notice)
    {
        if (report is { OriginalRcptTo.Count: > 0 })
            return report.OriginalRcptTo;
        if (FromFields(report) is string removal)
            return [removal];
        foreach (Notice returned in notice.Attached)
        {
            if (FromHeaders(returned.Headers) is string named)
                return [named];
            if (!IsRedacted(report) && MailboxHeader.Addresses(returned.Headers.Raw("To")) is [string only])
                return [only];
        }

        return [];
    }

    private static string? FromFields(FeedbackReport? report)
    {
        foreach (HeaderField field in report?.Fields ?? [])
        {
            if (ComplaintRows.IsRecipientField(field.Name) && Address(field.Value) is string address)
                return address;
        }

        return null;
    }

    private static string? FromHeaders(HeaderTable headers)
    {
        foreach (ComplaintRow row in ComplaintRows.Rows)
        {
            if (row.RecipientHeader is string name && Address(headers[name]) is string address)
                return address;
        }

        return null;
    }

    private static bool IsRedacted(FeedbackReport? report)
    {
        foreach (HeaderField field in report?.Fields ?? [])
        {
            if (ComplaintRows.IsRedactionField(field.Name))
                return true;
        }

        return false;
    }

    private static string? Address(string? value)
        => Formats.Rfc3464.StatusValue.Mailbox(value) is string address && MailboxText.IsMailbox(address) ? address : null;
}
