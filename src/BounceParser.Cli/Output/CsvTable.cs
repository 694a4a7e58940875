using CsvHelper;

namespace BounceParsing.Cli.Output;

/// <summary>Comma-separated values on standard output (RFC 4180), each row as it comes. No cell is a formula for a spreadsheet.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvWriter _writer = CsvWriter.Create(Console.OpenStandardOutput(), new CsvWriterOptions(), leaveOpen: false);

    public CsvTable(params ReadOnlySpan<string> titles) => AddTexts(titles);

    /// <summary>A row; what is null is an empty cell.</summary>
    public void Add(params ReadOnlySpan<string?> cells)
    {
        AddTexts(cells);
        _writer.Flush();
    }

    public void Finish() => _writer.Flush();

    public void Dispose() => _writer.Dispose();

    private void AddTexts(ReadOnlySpan<string?> cells)
    {
        foreach (string? cell in cells)
            _writer.WriteField(Printable.Cell(cell ?? ""));
        _writer.EndRecord();
    }
}
