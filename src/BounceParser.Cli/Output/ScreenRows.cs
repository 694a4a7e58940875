using Spectre.Console;

namespace BounceParsing.Cli.Output;

/// <summary>
/// Rows on a terminal, each as it comes, wrapped at words. Where the terminal is wide the cells stand in columns; where it is not, the
/// last cell, the long one, takes the lines below the others.
/// </summary>
internal sealed class ScreenRows
{
    /// <summary>From how many characters on a terminal is wide.</summary>
    public const int Wide = 140;

    private const int Indent = 4;

    private readonly IAnsiConsole _console;
    private readonly (string Title, int Width)[] _columns;

    /// <param name="console">The terminal.</param>
    /// <param name="columns">The columns; the last takes what room the others leave.</param>
    public ScreenRows(IAnsiConsole console, params (string Title, int Width)[] columns)
    {
        (_console, _columns) = (console, columns);
        if (IsWide)
            WriteColumns([.. columns.Select(column => (column.Title, new Style(decoration: Decoration.Bold)))]);
    }

    private bool IsWide => _console.Profile.Width >= Wide;

    public void Add(params (string Text, Style Style)[] cells)
    {
        if (IsWide)
            WriteColumns(cells);
        else
            WriteLines(cells);
    }

    private void WriteColumns((string Text, Style Style)[] cells)
    {
        Table row = new Table().NoBorder().HideHeaders();
        foreach ((string title, int width) in _columns)
            row.AddColumn(new TableColumn(title) { Width = width == 0 ? null : width, Padding = new Padding(0, 0, 2, 0) });
        row.AddRow(cells.Select(cell => new Text(Printable.OneLine(cell.Text), cell.Style)));
        _console.Write(row);
    }

    private void WriteLines((string Text, Style Style)[] cells)
    {
        Paragraph line = new();
        foreach ((string text, Style style) in cells[..^1].Where(cell => cell.Text.Length > 0))
            line.Append(line.Length == 0 ? "" : "  ").Append(Printable.OneLine(text), style);
        _console.Write(line);
        _console.WriteLine();
        if (cells[^1].Text.Length > 0)
            _console.Write(new Padder(new Text(Printable.OneLine(cells[^1].Text), cells[^1].Style), new Padding(Indent, 0, 0, 0)));
    }
}
