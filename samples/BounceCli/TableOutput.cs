using BounceParsing;
using Spectre.Console;

namespace BounceCli;

/// <summary>For people at a terminal: a table, and a line that counts.</summary>
internal sealed class TableOutput : IReportOutput
{
    private readonly SortedDictionary<ReportKind, int> _counts = [];
    private readonly Table _table = new Table().Border(TableBorder.Rounded).AddColumns("File", "Kind", "Recipient", "Reason", "Status", "What to do", "Diagnostic");

    public void Add(string file, int? number, BounceReport report)
    {
        string name = MessageReader.NameOf(file, number);
        _counts[report.Kind] = _counts.GetValueOrDefault(report.Kind) + 1;
        if (report.Recipients.Count == 0)
            AddRow(name, Colour(report.Kind), report.Kind.ToString());
        foreach (BouncedRecipient r in report.Recipients)
        {
            AddRow(
                name, Colour(report.Kind), report.Kind.ToString(), r.Address ?? "", r.Reason.ToString(),
                r.Status?.ToString() ?? r.ReplyCode?.ToString((IFormatProvider?)null) ?? "",
                r.Advice.ToString(), Printable.Shorten(r.Diagnostic ?? "", 100));
        }
    }

    public void Finish()
    {
        if (_table.Rows.Count > 0)
            AnsiConsole.Write(_table);
        AnsiConsole.WriteLine(string.Join(", ", _counts.Select(pair => $"{pair.Value} {pair.Key}")));
    }

    public void Dispose()
    {
    }

    private void AddRow(string name, Color colour, params string[] cells)
        => _table.AddRow(cells.Prepend(name).Select((cell, i) => new Text(Printable.OneLine(cell), i == 1 ? new Style(colour) : Style.Plain)));

    private static Color Colour(ReportKind kind) => kind switch
    {
        ReportKind.Failure => Color.Red,
        ReportKind.Delay => Color.Yellow,
        ReportKind.Success => Color.Green,
        ReportKind.Complaint => Color.Fuchsia,
        ReportKind.None => Color.Grey,
        _ => Color.Blue,
    };
}
