namespace BounceParsing.Diagnosis;

/// <summary>A cell of a table that is to be parsed, and where it stands.</summary>
/// <param name="words">What is written in it.</param>
/// <param name="table">The table's file.</param>
/// <param name="line">The number of its line, the first being 1.</param>
internal readonly ref struct TableCell(ReadOnlySpan<char> words, string table, int line)
{
    private readonly string _table = table;
    private readonly int _line = line;

    public ReadOnlySpan<char> Words { get; } = words;

    /// <summary>A part of what is written, at the same place.</summary>
    public TableCell Part(ReadOnlySpan<char> words) => new(words, _table, _line);

    /// <summary>What is thrown where the table's reader does not know what is written.</summary>
    public InvalidOperationException Unknown() => new($"{_table}, line {_line}: '{Words}' is not known here.");
}
