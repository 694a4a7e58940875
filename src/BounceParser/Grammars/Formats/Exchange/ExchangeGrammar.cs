using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Exchange;

/// <summary>The non-delivery reports of Exchange 5.5 to 2019 and of Exchange Online, in whatever language.</summary>
internal sealed class ExchangeGrammar : TextGrammar
{
    /// <summary>Words that only the hosted service's reports hold: the hosts that write them, its name.</summary>
    private static readonly WordSet OnlineWords = new WordSet(
        [".outlook.com", "Office 365", "Microsoft 365", ".exchangelabs.com", "Exchange Online"]);

    protected override Findings? ReadText(Notice notice, TextLines text)
    {
        Findings? findings = AdminSection.Read(notice, text) ?? ReadDetails(text) ?? RecipientList.Read(notice, text);
        if (findings is not null && IsOnline(text, findings.ReturnedFromLine))
            findings.Generator = "Exchange Online";
        return findings;
    }

    /// <summary>The long report, where it is the hosted service's: others write labelled lines too.</summary>
    private static Findings? ReadDetails(TextLines text)
        => OnlineDetails.Read(text) is Findings findings && IsOnline(text, findings.ReturnedFromLine) ? findings : null;

    private static bool IsOnline(TextLines text, int returned)
        => OnlineWords.IsIn(returned < 0 ? text.Text : text.Text.AsSpan(0, text.StartOf(returned)));
}
