using System.Runtime.InteropServices;

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
                Add(hits, new Hit(row, match.Start, match.End));
        }

        return hits;
    }

    /// <summary>Adds a hit in its place, which is near the end: only a phrase with a gap is found behind its beginning.</summary>
    private static void Add(List<Hit> hits, Hit hit)
    {
        hits.Add(hit);
        Span<Hit> all = CollectionsMarshal.AsSpan(hits);
        int at = all.Length - 1;
        for (; at > 0 && Compare(all[at - 1], hit) > 0; at--)
            all[at] = all[at - 1];
        all[at] = hit;
    }

    private static int Compare(in Hit left, in Hit right) => left.Start != right.Start ? left.Start - right.Start : left.Row.Number - right.Row.Number;
}
