using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>The success notice of qmail's receipt program: the failure notice's cousin with good news (qreceipt.c, finishheader).</summary>
internal sealed class QreceiptGrammar : IGrammar
{
    private const string Opening = "Hi! This is the qreceipt program. Your message was delivered to the following address: ";
    public static readonly string[] Marks = ["Hi! This is the qreceipt program."];

    private const string Closing = ". Thanks for asking.";

    public Findings? Read(Notice notice)
    {
        if (!notice.Facts.IsDaemons)
            return null;
        foreach (TextLines text in notice.Texts)
        {
            if (!notice.Facts.WordsOf(text).Has(FormatMark.Qreceipt))
                continue;
            int first = text.SkipBlank(0);
            string words = IntroWords.Collapse(text, first, text.NextBlank(first));
            int end = CaselessSearch.Find(words, Closing);
            if (words.StartsWith(Opening, StringComparison.OrdinalIgnoreCase) && end > Opening.Length)
                return Make(words[Opening.Length..end]);
        }

        return null;
    }

    private static Findings Make(string address) => new()
    {
        Grammar = "qreceipt",
        Generator = "qmail",
        Kind = ReportKind.Success,
        Blocks = { new Block { FinalRecipient = address, Action = DeliveryAction.Delivered } },
    };
}
