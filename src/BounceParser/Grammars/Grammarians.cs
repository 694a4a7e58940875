using BounceParsing.Reading;

namespace BounceParsing.Grammars;

/// <summary>All grammars in the order in which they are asked.</summary>
internal static class Grammarians
{
    /// <summary>Formats of machine-readable parts; the first that reads the notice ends the list.</summary>
    private static readonly IReadOnlyList<IGrammar> Fields = [new Rfc3464.DeliveryStatusGrammar()];

    /// <summary>Formats of words; the first that reads the notice ends the list.</summary>
    private static readonly IReadOnlyList<IGrammar> Prose =
    [
        new Qsbmf.QsbmfGrammar(),
        new Dialects.DialectGrammar(),
        new Formats.Sendmail.SendmailGrammar(),
        new Formats.Exim.EximGrammar(),
    ];

    public static (Findings? Fields, Findings? Prose) Read(Notice notice)
        => (First(Fields, notice), First(Prose, notice));

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
