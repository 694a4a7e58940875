using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>A message disposition notification (RFC 8098; RFC 6533, 7): a receipt, or a Sieve script's refusal (RFC 5429, 2.2).</summary>
internal sealed class ReceiptGrammar : IGrammar
{
    public Findings? Read(Notice notice)
    {
        NoticePart? part = notice.FindPart("message", "disposition-notification")
            ?? notice.FindPart("message", "global-disposition-notification");
        if (part is null)
            return null;
        PartFields fields = PartFields.Read(part.Lines);
        string? refusal = RefusalText(notice, fields);
        Findings findings = new()
        {
            Grammar = refusal is null ? "rfc8098" : "rfc5429",
            Kind = refusal is null ? ReportKind.ReadReceipt : ReportKind.Failure,
            Generator = ProductOf(fields["Reporting-UA"]),
            ReportingMta = refusal is null ? null : HostOf(fields["Reporting-UA"]),
        };
        AddRecipient(findings, fields, refusal);
        return findings;
    }

    private static void AddRecipient(Findings findings, PartFields fields, string? refusal)
    {
        string? final = Formats.Rfc3464.StatusValue.Mailbox(fields["Final-Recipient"]);
        string? original = Formats.Rfc3464.StatusValue.Mailbox(fields["Original-Recipient"]);
        if (final is null && original is null)
            return;
        findings.Blocks.Add(new Block
        {
            IsFields = refusal is null,
            FinalRecipient = final,
            OriginalRecipient = original,
            Action = refusal is null ? DeliveryAction.Unknown : DeliveryAction.Failed,
            Diagnostic = refusal,
            Comment = refusal is null ? null : fields["Disposition"],
        });
    }

    /// <summary>What a script that refused the message gives as its reason; null where the report is a receipt.</summary>
    private static string? RefusalText(Notice notice, PartFields fields)
    {
        string disposition = fields["Disposition"] ?? string.Empty;
        bool isUnread = disposition.Contains("deleted", StringComparison.OrdinalIgnoreCase)
            || disposition.Contains("denied", StringComparison.OrdinalIgnoreCase)
            || disposition.Contains("failed", StringComparison.OrdinalIgnoreCase);
        if (!isUnread || notice.Texts is not [TextLines text, ..])
            return null;
        string words = text.Slice(0, text.Count);
        bool refuses = notice.Facts.WordsOf(text).Has(WordKind.Refusal)
            || notice.Facts.SubjectWords.Begins(WordKind.RefusalSubject)
            || (notice.Headers["Auto-Submitted"] ?? string.Empty).Contains("(rejected)", StringComparison.OrdinalIgnoreCase);
        return refuses ? words : null;
    }

    private static string? HostOf(string? reportingUa)
    {
        int end = reportingUa?.IndexOf(';', StringComparison.Ordinal) ?? -1;
        ReadOnlySpan<char> host = end < 0 ? reportingUa.AsSpan().Trim() : reportingUa.AsSpan(0, end).Trim();
        return host.IsEmpty || host.Contains(' ') ? null : host.ToString();
    }

    private static string? ProductOf(string? reportingUa)
    {
        int start = reportingUa?.IndexOf(';', StringComparison.Ordinal) ?? -1;
        if (start < 0)
            return null;
        string product = reportingUa![(start + 1)..].Trim();
        return product.Length > 0 ? product : null;
    }
}
