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
        ReadOnlySpan<PhraseMatch> found = _matcher.Scan(text.Padded, text.Words.Length);
        List<Hit> hits = new(found.Length);
        foreach (PhraseMatch match in found)
        {
            RuleRow row = _rows[match.Phrase];
            if (row.Kind != RuleKind.Phrase || !text.IsName(match, row.Phrase))
                hits.Add(new Hit(row, match.Start, match.End));
        }

        if (!IsInOrder(hits))
            hits.Sort(Compare);
        return hits;
    }

    private static bool IsInOrder(List<Hit> hits)
    {
        for (int i = 1; i < hits.Count; i++)
        {
            if (Compare(hits[i - 1], hits[i]) > 0)
                return false;
        }

        return true;
    }

    private static int Compare(Hit left, Hit right) => left.Start != right.Start ? left.Start - right.Start : left.Row.Number - right.Row.Number;
}
