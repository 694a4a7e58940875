using BounceParsing.Reading;

namespace BounceParsing.Grammars.Dialects;

/// <summary>Reads the notices of all mailers that are rows of the table.</summary>
internal sealed class DialectGrammar : IGrammar
{
    /// <summary>Later parts are the returned message's.</summary>
    private const int MostTexts = 3;

    private readonly DialectIndex? _index;

    /// <summary>Reads by all rows of the table.</summary>
    public DialectGrammar()
    {
    }

    /// <summary>Reads by some rows alone.</summary>
    public DialectGrammar(IReadOnlyList<Dialect> rows) => _index = new DialectIndex(rows);

    public Findings? Read(Notice notice)
    {
        DialectIndex index = _index ?? DialectTable.Index;
        int texts = Math.Min(notice.Texts.Count, MostTexts);
        for (int i = 0; i < texts; i++)
        {
            TextLines text = notice.Texts[i];
            foreach ((Dialect row, int line) in index.Find(text))
            {
                if (Fits(row, notice.Headers, text) && !CopyStart.IsAbove(text, line) && Read(row, notice, text, line) is Findings findings)
                    return findings;
            }
        }

        return null;
    }

    private static bool Fits(Dialect row, HeaderTable headers, TextLines text)
    {
        foreach (RowHeader mark in row.Headers)
        {
            if (!mark.Fits(headers))
                return false;
        }

        foreach (string[] words in row.Words)
        {
            if (!HoldsOne(text.Text, words))
                return false;
        }

        return true;
    }

    private static bool HoldsOne(string text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static Findings? Read(Dialect row, Notice notice, TextLines text, int line)
    {
        Findings findings = new() { Grammar = row.Name, Generator = row.Mailer, Kind = row.Kind, Text = text };
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
