using System.Reflection;
using System.Text;

namespace BounceParsing.Diagnosis;

/// <summary>A table of tab-separated rows that is part of the assembly. The first line names the columns; lines that begin with '#' are remarks.</summary>
internal static class EmbeddedTable
{
    public static Rows Read(string name) => new(name, TextOf(name));

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
        private ReadOnlySpan<char> _rest;
        private int _line;

        public Rows(string name, ReadOnlySpan<char> text)
        {
            _name = name;
            _rest = text;
            MoveNext();
        }

        public Row Current { get; private set; }

        public readonly Rows GetEnumerator() => this;

        public bool MoveNext()
        {
            while (!_rest.IsEmpty)
            {
                int end = _rest.IndexOf('\n');
                ReadOnlySpan<char> line = end < 0 ? _rest : _rest[..end];
                _rest = end < 0 ? [] : _rest[(end + 1)..];
                _line++;
                line = line.TrimEnd('\r');
                if (line.IsEmpty || line[0] == '#')
                    continue;
                Current = new Row(line, _name, _line);
                return true;
            }

            return false;
        }
    }

    /// <summary>One row.</summary>
    public readonly ref struct Row(ReadOnlySpan<char> line, string table, int number)
    {
        private readonly ReadOnlySpan<char> _line = line;
        private readonly string _table = table;
        private readonly int _number = number;

        /// <summary>A cell; empty when the row is shorter.</summary>
        public ReadOnlySpan<char> this[int column]
        {
            get
            {
                ReadOnlySpan<char> rest = _line;
                for (; column > 0; column--)
                {
                    int tab = rest.IndexOf('\t');
                    if (tab < 0)
                        return [];
                    rest = rest[(tab + 1)..];
                }

                int end = rest.IndexOf('\t');
                return end < 0 ? rest : rest[..end];
            }
        }

        /// <summary>A cell that is to be parsed.</summary>
        public TableCell Cell(int column) => new(this[column], _table, _number);
    }
}
