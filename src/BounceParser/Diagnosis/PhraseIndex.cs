namespace BounceParsing.Diagnosis;

/// <summary>Finds the rows whose phrases stand in a text; a reason's words do not count where they are a part of a name.</summary>
internal sealed class PhraseIndex
{
    private readonly RuleRow[] _rows;
    private readonly Matcher _matcher;

    public PhraseIndex(IReadOnlyList<RuleRow> rows)
    {
        _rows = [.. rows];
        _matcher = new Matcher(Array.ConvertAll(_rows, static row => row.Phrase));
    }

    public List<Hit> Scan(FoldedText text)
    {
        List<Hit> hits = [];
        foreach (PhraseMatch match in _matcher.Scan(text.Padded, text.Words.Length) ?? [])
        {
            RuleRow row = _rows[match.Phrase];
            if (row.Kind != RuleKind.Phrase || !text.IsName(match, row.Phrase))
                hits.Add(new Hit(row, match.Start, match.End));
        }

        hits.Sort(static (left, right) => left.Start != right.Start ? left.Start - right.Start : left.Row.Number - right.Row.Number);
        return hits;
    }
}
