namespace BounceParsing.Words;

/// <summary>The rows whose words stand in a text, in the order of the text.</summary>
internal sealed class TextWords
{
    public static readonly TextWords None = new([], 0, 0);

    private readonly WordHit[] _hits;
    private readonly ulong _kinds;
    private readonly ulong _marks;
    private readonly int _start;
    private readonly int _end;

    public TextWords(WordHit[] hits, int start, int end)
    {
        (_hits, _start, _end) = (hits, start, end);
        foreach (ref readonly WordHit hit in hits.AsSpan())
        {
            _kinds |= 1UL << (int)hit.Kind;
            if (hit.Kind == WordKind.FormatMark)
                _marks |= 1UL << hit.Value;
        }
    }

    public ReadOnlySpan<WordHit> Hits => _hits;

    /// <summary>True where words of a kind stand anywhere.</summary>
    public bool Has(WordKind kind) => (_kinds & (1UL << (int)kind)) != 0;

    /// <summary>True where a format's mark stands anywhere.</summary>
    public bool HasMark(int format) => (_marks & (1UL << format)) != 0;

    /// <summary>True where words of a kind begin the text.</summary>
    public bool Begins(WordKind kind) => EndAt(kind, _start) > 0;

    /// <summary>Where the longest words of a kind end that stand at a place; 0 where none do.</summary>
    public int EndAt(WordKind kind, int start)
    {
        int end = 0;
        if (!Has(kind))
            return end;
        foreach (ref readonly WordHit hit in _hits.AsSpan())
        {
            if (hit.Kind == kind && hit.Start == start && hit.End > end)
                end = hit.End;
        }

        return end;
    }

    /// <summary>True where words of a kind end the text.</summary>
    public bool Ends(WordKind kind)
    {
        foreach (ref readonly WordHit hit in _hits.AsSpan())
        {
            if (hit.Kind == kind && hit.End == _end)
                return true;
        }

        return false;
    }

    /// <summary>The first and longest words of a kind at or behind a place; a start of -1 where there are none.</summary>
    public (int Start, int End) Find(WordKind kind, int from = 0)
    {
        if (!Has(kind))
            return (-1, -1);
        foreach (ref readonly WordHit hit in _hits.AsSpan())
        {
            if (hit.Kind == kind && hit.Start >= from)
                return (hit.Start, EndAt(kind, hit.Start));
        }

        return (-1, -1);
    }

    /// <summary>True where words of a kind stand between two places.</summary>
    public bool HasBetween(WordKind kind, int from, int to)
    {
        if (!Has(kind))
            return false;
        foreach (ref readonly WordHit hit in _hits.AsSpan())
        {
            if (hit.Kind == kind && hit.Start >= from && hit.End <= to)
                return true;
        }

        return false;
    }
}
