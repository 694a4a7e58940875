using BounceParsing.Reading;

namespace BounceParsing.Grammars.Dialects;

/// <summary>Files the rows under the first letters of their openings, so that one pass over the lines finds the rows that may fit.</summary>
internal sealed class DialectIndex
{
    private const int KeyLength = 3;

    /// <summary>No notice says what it is further down than this.</summary>
    private const int LastOpening = 400;

    private readonly IReadOnlyList<Dialect> _rows;
    private readonly Dictionary<long, List<(int Row, LineShape Shape)>> _openings = [];
    private readonly List<int> _withoutOpening = [];

    public DialectIndex(IReadOnlyList<Dialect> rows)
    {
        _rows = rows;
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (LineShape shape in rows[row].Opens)
                File(row, shape);
            if (rows[row].Opens.Count == 0)
                _withoutOpening.Add(row);
        }
    }

    /// <summary>The rows that may have written a text, in their order, each with the line that opens its list.</summary>
    public List<(Dialect Row, int Line)> Find(TextLines text)
    {
        SortedList<int, int> found = [];
        foreach (int row in _withoutOpening)
            found.Add(row, 0);
        int last = Math.Min(text.Count, LastOpening);
        for (int line = 0; line < last; line++)
            FindAt(text, line, found);
        List<(Dialect, int)> candidates = new(found.Count);
        foreach ((int row, int line) in found)
            candidates.Add((_rows[row], line));
        return candidates;
    }

    private void FindAt(TextLines text, int line, SortedList<int, int> found)
    {
        if (!TryKey(text[line].TrimStart(), out long key) || !_openings.TryGetValue(key, out List<(int Row, LineShape Shape)>? filed))
            return;
        ReadOnlySpan<char> rest = text.From(line);
        foreach ((int row, LineShape shape) in filed)
        {
            ShapeMatch match = default;
            if (!found.ContainsKey(row) && shape.MatchBeginning(rest, ref match))
                found.Add(row, line);
        }
    }

    private void File(int row, LineShape shape)
    {
        if (!TryKey(shape.Beginning, out long key))
            throw new FormatException($"Row {_rows[row].Name}: the opening '{shape.Pattern}' begins with too few letters.");
        if (!_openings.TryGetValue(key, out List<(int, LineShape)>? filed))
            _openings.Add(key, filed = []);
        filed.Add((row, shape));
    }

    private static bool TryKey(ReadOnlySpan<char> text, out long key)
    {
        key = 0;
        if (text.Length < KeyLength)
            return false;
        for (int i = 0; i < KeyLength; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                return i > 0 && Finish(ref key);
            key = (key << 16) | char.ToUpperInvariant(text[i]);
        }

        return true;
    }

    /// <summary>A short first word is filed as it is, for the blank after it may be a line end.</summary>
    private static bool Finish(ref long key)
    {
        key <<= 16;
        return true;
    }
}
