using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>An automatic reply (RFC 3834): vacation notes, acknowledgements, changes of address.</summary>
internal sealed class AutoReplyGrammar : IGrammar
{
    public Findings? Read(Notice notice) => AutoReplyEvidence.Proves(notice) ? Make(notice, "rfc3834") : null;

    /// <summary>The findings of a reply; the one who replies is the recipient that it speaks for.</summary>
    public static Findings Make(Notice notice, string grammar)
    {
        TextWords opening = AutoReplyWords.Read(notice.Facts.Opening);
        string? returnDate = ReturnDateFinder.Find(notice, opening);
        string? newAddress = NewAddressFinder.Find(notice, opening);
        Findings findings = new()
        {
            Grammar = grammar,
            Kind = ReportKind.AutoReply,
            AutoReply = new AutoReply
            {
                Kind = AutoReplyKinds.Of(notice, returnDate is not null, newAddress is not null),
                ReturnDate = returnDate,
                ReturnsOn = WrittenDate.Read(returnDate),
                NewAddress = newAddress,
            },
        };
        if (MailboxHeader.Addresses(notice.Headers.Raw("From")) is [string replier, ..])
            findings.Blocks.Add(new Block { IsFields = true, FinalRecipient = replier });
        return findings;
    }
}
