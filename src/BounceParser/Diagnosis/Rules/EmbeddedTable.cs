using System.Reflection;
using System.Text;

namespace BounceParsing.Diagnosis;

/// <summary>A table of tab-separated rows that is part of the assembly. The first line names the columns; lines that begin with '#' are remarks.</summary>
internal static class EmbeddedTable
{
    private const int MostCells = 8;

    public static Rows Read(string name) => Read(name, TextOf);

    /// <summary>The rows of a table whose text is given by its file's name.</summary>
    public static Rows Read(string name, Func<string, string> textOf) => new(name, textOf(name));

    /// <summary>The text of a table.</summary>
    public static string TextOf(string name) => Encoding.UTF8.GetString(ReadBytes(name));

    /// <summary>The bytes of a table.</summary>
    public static byte[] ReadBytes(string name)
    {
        Assembly assembly = typeof(EmbeddedTable).Assembly;
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not part of the assembly.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The rows below the line of column names.</summary>
    public ref struct Rows
    {
        private readonly string _name;
        private readonly string _text;

        /// <summary>Where each cell of the row begins, and one behind the last of them.</summary>
        private readonly int[] _starts = new int[MostCells + 1];
        private int _next;
        private int _line;

        public Rows(string name, string text)
        {
            (_name, _text) = (name, text);
            MoveNext();
        }

        public Row Current { get; private set; }

        public readonly Rows GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_next < _text.Length)
            {
                int start = _next;
                int length = _text.AsSpan(start).IndexOf('\n');
                _next = length < 0 ? _text.Length : start + length + 1;
                _line++;
                ReadOnlySpan<char> line = _text.AsSpan(start, length < 0 ? _next - start : length).TrimEnd('\r');
                if (line.IsEmpty || line[0] == '#')
                    continue;
                Current = new Row(_text, _starts, Split(line, start), _name, _line);
                return true;
            }

            return false;
        }

        private readonly int Split(ReadOnlySpan<char> line, int start)
        {
            int cells = 0;
            _starts[0] = start;
            for (int tab = 0; tab >= 0 && cells < MostCells;)
            {
                tab = line.IndexOf('\t');
                int length = tab < 0 ? line.Length : tab;
                _starts[cells + 1] = _starts[cells] + length + 1;
                line = line[(tab + 1)..];
                cells++;
            }

            return cells;
        }
    }

    /// <summary>One row, until the next is read.</summary>
    public readonly struct Row(string text, int[] starts, int cells, string table, int line)
    {
        /// <summary>A cell; empty when the row is shorter.</summary>
        public ReadOnlySpan<char> this[int column] => column < cells ? text.AsSpan(starts[column], starts[column + 1] - starts[column] - 1) : [];

        /// <summary>A cell as a piece of the table, which it keeps.</summary>
        public ReadOnlyMemory<char> Keep(int column) => column < cells ? text.AsMemory(starts[column], starts[column + 1] - starts[column] - 1) : default;

        /// <summary>A cell that is to be parsed.</summary>
        public TableCell Cell(int column) => new(this[column], table, line);
    }
}
