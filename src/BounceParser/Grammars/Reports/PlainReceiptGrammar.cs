using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>A receipt without the part of RFC 8098: only its headers mark it.</summary>
internal sealed class PlainReceiptGrammar : IGrammar
{
    public Findings? Read(Notice notice)
    {
        if (!IsReceipt(notice))
            return null;
        Findings findings = new() { Grammar = "receipt", Kind = ReportKind.ReadReceipt };
        if (MailboxHeader.Addresses(notice.Headers.Raw("From")) is [string reader, ..])
            findings.Blocks.Add(new Block { IsFields = true, FinalRecipient = reader });
        return findings;
    }

    public static bool IsReceipt(Notice notice)
    {
        HeaderTable headers = notice.Headers;
        if (headers["Content-Class"] is string type && NoticeWords.Read(type).Has(WordKind.ReceiptClass))
            return true;
        return !notice.Facts.IsReport
            && notice.Facts.SubjectWords.Begins(WordKind.ReceiptSubject)
            && (IsNull(headers["Return-Path"]) || notice.FindPart("application", "ms-tnef") is not null);
    }

    private static bool IsNull(string? returnPath) => returnPath is not null && returnPath.AsSpan().Trim() is "" or "<>";
}
