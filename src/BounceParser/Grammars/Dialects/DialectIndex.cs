using BounceParsing.Reading;

namespace BounceParsing.Grammars.Dialects;

/// <summary>The openings of the rows, so that only those rows are asked whose opening was seen.</summary>
internal sealed class DialectIndex
{
    private readonly IReadOnlyList<Dialect> _rows;
    private readonly List<LineShape> _openings = [];
    private readonly List<int> _rowsOfOpenings = [];
    private readonly List<int> _withoutOpening = [];

    public DialectIndex(IReadOnlyList<Dialect> rows)
    {
        _rows = rows;
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (LineShape shape in rows[row].Opens)
            {
                _openings.Add(shape);
                _rowsOfOpenings.Add(row);
            }

            if (rows[row].Opens.Count == 0)
                _withoutOpening.Add(row);
        }
    }

    /// <summary>Adds the words that the openings begin with.</summary>
    public void AddTo(List<WordRow> words)
    {
        for (int opening = 0; opening < _openings.Count; opening++)
            words.Add(new WordRow(_openings[opening].Beginning.TrimEnd(' ', '|'), WordKind.DialectOpening, opening));
    }

    /// <summary>The rows that may have written a text, in their order, each with the line that opens its list.</summary>
    public List<Candidate> Find(TextLines text, TextWords words)
    {
        List<Candidate> found = new(_withoutOpening.Count + 4);
        foreach (int row in _withoutOpening)
            found.Add(new Candidate(row, _rows[row], 0));
        foreach (ref readonly WordHit hit in words.Hits)
        {
            if (hit.Kind == WordKind.DialectOpening)
                Check(text, hit, found);
        }

        found.Sort(static (left, right) => left.Number - right.Number);
        return found;
    }

    private void Check(TextLines text, in WordHit hit, List<Candidate> found)
    {
        (int row, LineShape shape) = (_rowsOfOpenings[hit.Value], _openings[hit.Value]);
        int line = text.LineAt(hit.Start);
        ShapeMatch match = default;
        if (text.Text.AsSpan(text.StartOf(line), hit.Start - text.StartOf(line)).IsWhiteSpace() && !Holds(found, row)
            && shape.MatchBeginning(text.From(line), ref match))
            found.Add(new Candidate(row, _rows[row], line));
    }

    private static bool Holds(List<Candidate> found, int row)
    {
        foreach (Candidate known in found)
        {
            if (known.Number == row)
                return true;
        }

        return false;
    }

    /// <summary>A row that may have written a text.</summary>
    /// <param name="Number">The row's place in the table.</param>
    /// <param name="Row">The row.</param>
    /// <param name="Line">The line that opens its list.</param>
    public sealed record Candidate(int Number, Dialect Row, int Line);
}
