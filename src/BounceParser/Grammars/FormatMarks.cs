using BounceParsing.Grammars.Formats.Exchange;
using BounceParsing.Grammars.Formats.Exim;
using BounceParsing.Grammars.Formats.Lotus;
using BounceParsing.Grammars.Formats.Qsbmf;
using BounceParsing.Grammars.Formats.Sendmail;

namespace BounceParsing.Grammars;

/// <summary>A format that is asked only where one of its words was seen.</summary>
internal enum FormatMark
{
    None,
    Qsbmf,
    Sendmail,
    Exim,
    EximRefusal,
    ExchangeList,
    Domino,
}

/// <summary>The words without which a format is not asked.</summary>
internal static class FormatMarks
{
    public static bool Has(this TextWords words, FormatMark mark) => words.HasMark((int)mark);

    public static void AddTo(List<WordRow> rows)
    {
        Add(QsbmfRows.Marks, FormatMark.Qsbmf);
        Add(SendmailSection.Marks, FormatMark.Sendmail);
        Add(EximOpening.Marks, FormatMark.Exim);
        Add(EximRefusal.Marks, FormatMark.EximRefusal);
        Add(ExchangeRow.Marks, FormatMark.ExchangeList);
        Add(DominoGrammar.Marks, FormatMark.Domino);

        void Add(string[] marks, FormatMark format)
        {
            foreach (string mark in marks)
                rows.Add(new WordRow(mark, WordKind.FormatMark, (int)format));
        }
    }
}
