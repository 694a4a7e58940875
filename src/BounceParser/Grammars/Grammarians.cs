using BounceParsing.Grammars.Reports;
using BounceParsing.Reading;

namespace BounceParsing.Grammars;

/// <summary>All grammars in the order in which they are asked.</summary>
internal static class Grammarians
{
    /// <summary>Reports that are no notice of a delivery; the first that reads the message ends the reading.</summary>
    private static readonly IReadOnlyList<IGrammar> Reports =
    [
        new FeedbackGrammar(), new ReceiptGrammar(), new ComplaintGrammar(), new PlainReceiptGrammar(),
        new Formats.Ses.SesGrammar(),
        new ChallengeGrammar(), new AutoReplyGrammar(), new UnsubscribeGrammar(),
    ];

    /// <summary>Formats of machine-readable parts; the first that reads the notice ends the list.</summary>
    private static readonly IReadOnlyList<IGrammar> Fields = [new Formats.Rfc3464.DeliveryStatusGrammar()];

    /// <summary>Formats of words; the first that reads the notice ends the list.</summary>
    private static readonly IReadOnlyList<IGrammar> Prose =
    [
        new Dialects.DialectGrammar(),
        new Formats.Qsbmf.QsbmfGrammar(),
        new Formats.Qsbmf.QreceiptGrammar(),
        new Formats.Sendmail.SendmailGrammar(),
        new Formats.Exim.EximGrammar(),
        new Formats.Postfix.PostfixGrammar(),
        new Formats.Exchange.ExchangeGrammar(),
        new Formats.Oracle.MessagingServerGrammar(),
        new Formats.Lotus.DominoGrammar(),
        new Formats.Lotus.NotesGrammar(),
        new Unknown.UnknownGrammar(),
        new SilentReplyGrammar(),
    ];

    public static (Findings? Fields, Findings? Prose) Read(Notice notice, GateVerdict gate)
    {
        if (First(Reports, notice) is Findings whole)
            return (whole, null);
        if (gate == GateVerdict.AdmittedAsReply)
            return (null, null);
        (Findings? fields, Findings? prose) = (First(Fields, notice), First(Prose, notice));
        return (AreInCopy(fields, prose) ? null : fields, prose);
    }

    /// <summary>True for fields that stand where, by the words' own format, the copy of the message stands: its sender wrote them.</summary>
    private static bool AreInCopy(Findings? fields, Findings? prose)
        => fields?.Text is not null && prose is { IsGuess: false, ReturnedFromLine: >= 0 } && ReferenceEquals(fields.Text, prose.Text) && fields.FirstLine >= prose.ReturnedFromLine;

    private static Findings? First(IReadOnlyList<IGrammar> grammars, Notice notice)
    {
        foreach (IGrammar grammar in grammars)
        {
            if (grammar.Read(notice) is Findings findings)
                return findings;
        }

        return null;
    }
}
