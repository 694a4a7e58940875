using BounceParsing.Grammars.Reports;
using BounceParsing.Reading;

namespace BounceParsing.Grammars;

/// <summary>Grammars in the order in which they are asked.</summary>
internal sealed class Grammarians
{
    /// <summary>All that there are.</summary>
    public static readonly Grammarians All = new()
    {
        Openings = [new Formats.Qsbmf.QsbmfOpeningGrammar()],
        Reports =
        [
            new FeedbackGrammar(), new ReceiptGrammar(), new ComplaintGrammar(), new PlainReceiptGrammar(),
            new Formats.Ses.SesGrammar(),
            new ChallengeGrammar(), new AutoReplyGrammar(), new UnsubscribeGrammar(),
        ],
        Fields = [new Formats.Rfc3464.DeliveryStatusGrammar()],
        Prose =
        [
            new Dialects.DialectGrammar(),
            new Formats.Qsbmf.QsbmfGrammar(),
            new Formats.Sendmail.SendmailGrammar(),
            new Formats.Exim.EximGrammar(),
            new Formats.Exim.EximRefusal(),
            new Formats.Postfix.PostfixGrammar(),
            new Formats.Exchange.ExchangeGrammar(),
            new Formats.Lotus.DominoGrammar(),
            new Unknown.UnknownGrammar(),
            new SilentReplyGrammar(),
        ],
    };

    /// <summary>The last resort alone, as for a mailer that nobody has seen.</summary>
    public static readonly Grammarians LastResort = new() { Prose = [new Unknown.UnknownGrammar()] };

    /// <summary>Formats that the first line of a daemon's notice tells: nothing else is asked where one of them reads it.</summary>
    private IGrammar[] Openings { get; init; } = [];

    /// <summary>Reports that are no notice of a delivery; the first that reads the message ends the reading.</summary>
    private IGrammar[] Reports { get; init; } = [];

    /// <summary>Formats of machine-readable parts; the first that reads the notice ends the list.</summary>
    private IGrammar[] Fields { get; init; } = [];

    /// <summary>Formats of words; the first that reads the notice ends the list.</summary>
    private IGrammar[] Prose { get; init; } = [];

    public (Findings? Fields, Findings? Prose) Read(Notice notice, GateVerdict gate)
    {
        Findings? opened = gate == GateVerdict.Admitted ? First(Openings, notice) : null;
        if (opened is null && First(Reports, notice) is Findings whole)
            return (whole, null);
        if (gate == GateVerdict.AdmittedAsReply)
            return (null, null);
        (Findings? fields, Findings? prose) = (First(Fields, notice), opened ?? First(Prose, notice));
        return (AreInCopy(fields, prose) ? null : fields, prose);
    }

    /// <summary>True for fields that stand where, by the words' own format, the copy of the message stands: its sender wrote them.</summary>
    private static bool AreInCopy(Findings? fields, Findings? prose)
        => fields?.Text is not null && prose is { IsGuess: false, ReturnedFromLine: >= 0 } && ReferenceEquals(fields.Text, prose.Text) && fields.FirstLine >= prose.ReturnedFromLine;

    private static Findings? First(IGrammar[] grammars, Notice notice)
    {
        foreach (IGrammar grammar in grammars)
        {
            Counters.BeginGrammar();
            Findings? findings = grammar.Read(notice);
            Counters.EndGrammar();
            if (findings is not null)
                return findings;
        }

        return null;
    }
}
