namespace BounceParsing.Diagnosis;

/// <summary>Stretches of a text, in order and apart.</summary>
/// <remarks>.NET's own list of values would be compiled anew in each process.</remarks>
internal sealed class TextRanges
{
    private TextRange[] _ranges = [];

    public int Count { get; private set; }

    public TextRange this[int index] => _ranges[index];

    /// <summary>True when one of the ranges shares a character with another range.</summary>
    public bool Meet(TextRange range) => Find(range) >= 0;

    /// <summary>The number of a range that shares a character with another; -1 when none does.</summary>
    public int Find(TextRange range)
    {
        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (_ranges[middle].End <= range.Start)
                low = middle + 1;
            else if (_ranges[middle].Start >= range.End)
                high = middle - 1;
            else
                return middle;
        }

        return -1;
    }

    /// <summary>Adds a range that begins behind the last one, be it empty.</summary>
    public void Add(TextRange range)
    {
        if (Count == _ranges.Length)
            Array.Resize(ref _ranges, Math.Max(4, Count * 2));
        _ranges[Count++] = range;
    }

    /// <summary>Adds a range that does not begin before the last one; one that overlaps it is joined to it, an empty one left out.</summary>
    public void Join(TextRange range)
    {
        if (range.End <= range.Start)
            return;
        if (Count > 0 && _ranges[Count - 1].End > range.Start)
            _ranges[Count - 1] = new TextRange(_ranges[Count - 1].Start, Math.Max(_ranges[Count - 1].End, range.End));
        else
            Add(range);
    }
}
