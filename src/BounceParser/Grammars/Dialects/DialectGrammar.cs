using BounceParsing.Reading;

namespace BounceParsing.Grammars.Dialects;

/// <summary>Reads the notices of all mailers that are rows of the table.</summary>
internal sealed class DialectGrammar : IGrammar
{
    /// <summary>Later parts are the returned message's.</summary>
    private const int MostTexts = 3;

    private readonly DialectIndex? _index;
    private readonly Lexicon? _lexicon;

    /// <summary>Reads by all rows of the table.</summary>
    public DialectGrammar()
    {
    }

    /// <summary>Reads by some rows alone.</summary>
    public DialectGrammar(IReadOnlyList<Dialect> rows)
    {
        List<WordRow> words = [];
        _index = new DialectIndex(rows);
        _index.AddTo(words);
        _lexicon = new Lexicon(words);
    }

    public Findings? Read(Notice notice)
    {
        DialectIndex index = _index ?? DialectTable.Index;
        int texts = Math.Min(notice.Texts.Count, MostTexts);
        for (int i = 0; i < texts; i++)
        {
            TextLines text = notice.Texts[i];
            foreach ((_, Dialect row, int line) in index.Find(text, _lexicon?.Read(NoticeWords.Beginning(text)) ?? notice.Facts.WordsOf(text)))
            {
                Counters.AskRow();
                if (Fits(row, notice.Headers, text) && !notice.Facts.IsInCopy(text, line) && Read(row, notice, text, line) is Findings findings)
                    return findings;
            }
        }

        return null;
    }

    private static bool Fits(Dialect row, HeaderTable headers, TextLines text)
    {
        foreach (HeaderMark mark in row.Headers)
        {
            if (!mark.FitsAny(headers))
                return false;
        }

        foreach (WordSet words in row.Words)
        {
            if (!words.IsIn(text.Text))
                return false;
        }

        return true;
    }

    private static Findings? Read(Dialect row, Notice notice, TextLines text, int line)
    {
        Findings findings = new() { Grammar = row.Grammar, Generator = row.Mailer, Kind = row.Kind, Text = text };
        new DialectWalk(row, text, findings, notice.Limits).Run(line);
        if (findings.Blocks.Count > 0 || row.IsSilent)
            return findings;
        string? named = row.RecipientHeader is null ? null : notice.Headers[row.RecipientHeader];
        if (named is null && !row.MayNameNobody)
            return null;
        new NamelessNotice(row, text, findings).Add(line, named);
        return findings.Blocks.Count > 0 ? findings : null;
    }
}
