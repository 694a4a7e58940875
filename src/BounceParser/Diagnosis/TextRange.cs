namespace BounceParsing.Diagnosis;

/// <summary>A stretch of a text, its end not included.</summary>
internal readonly record struct TextRange(int Start, int End)
{
    /// <summary>True when one of the ranges, which are in order and apart, shares a character with this one.</summary>
    public bool Meets(List<TextRange> ranges) => FindIn(ranges) >= 0;

    /// <summary>The number of a range, of those that are in order and apart, that shares a character with this one; -1 when none does.</summary>
    public int FindIn(List<TextRange> ranges)
    {
        int low = 0;
        int high = ranges.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (ranges[middle].End <= Start)
                low = middle + 1;
            else if (ranges[middle].Start >= End)
                high = middle - 1;
            else
                return middle;
        }

        return -1;
    }

    /// <summary>Adds a range that does not begin before the last one; one that overlaps it is joined to it.</summary>
    public static void Add(List<TextRange> ranges, TextRange range)
    {
        if (range.End <= range.Start)
            return;
        if (ranges.Count > 0 && ranges[^1].End > range.Start)
            ranges[^1] = ranges[^1] with { End = Math.Max(ranges[^1].End, range.End) };
        else
            ranges.Add(range);
    }
}
