using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace BounceParsing.Cli.Output;

/// <summary>In place of the messages: how many there were, by kind, by reason and by provider.</summary>
internal sealed class SummaryOutput(OutputFormat format) : IReportOutput
{
    private readonly Summary _summary = new();

    public void Add(ReadMessage message) => _summary.Add(message);

    public void Finish()
    {
        SummaryRow[] rows = [.. _summary.Rows()];
        Action<SummaryRow[]> write = format switch
        {
            OutputFormat.Json => WriteJson,
            OutputFormat.Csv => WriteCsv,
            OutputFormat.Plain => WritePlain,
            _ => rows => WriteTables(AnsiConsole.Console, rows),
        };
        write(rows);
    }

    public void Dispose()
    {
    }

    public static void WriteTables(IAnsiConsole console, SummaryRow[] rows)
    {
        foreach (IGrouping<string, SummaryRow> group in rows.GroupBy(row => row.By))
        {
            Table table = new Table().Border(TableBorder.Rounded).AddColumn(group.Key);
            table.AddColumn(new TableColumn(group.Key == "kind" ? "messages" : "recipients").RightAligned()).AddColumn(new TableColumn("hard").RightAligned());
            if (group.Any(row => row.Most is not null))
                table.AddColumn("mostly");
            foreach (SummaryRow row in group)
                table.AddRow(Cells(row)[1..(table.Columns.Count + 1)].Select(cell => new Text(Printable.OneLine(cell))));
            console.Write(table);
        }
    }

    private static void WriteJson(SummaryRow[] rows)
    {
        using JsonLines lines = new();
        foreach (SummaryRow row in rows)
        {
            Utf8JsonWriter writer = lines.Begin();
            writer.WriteString("by", row.By);
            writer.WriteString("name", row.By == "provider" ? row.Name : JsonNamingPolicy.CamelCase.ConvertName(row.Name));
            writer.WriteNumber("count", row.Count);
            writer.WriteNumber("hard", row.Hard);
            if (row.Most is BounceReason most)
                writer.WriteString("most", JsonNamingPolicy.CamelCase.ConvertName(most.ToString()));
            lines.End();
        }
    }

    private static void WriteCsv(SummaryRow[] rows)
    {
        using CsvTable table = new("by", "name", "count", "hard", "most");
        foreach (SummaryRow row in rows)
            table.Add(Cells(row));
    }

    private static void WritePlain(SummaryRow[] rows)
    {
        foreach (SummaryRow row in rows)
            Console.Out.WriteLine(string.Join('\t', Cells(row).Select(cell => cell.Length == 0 ? "-" : Printable.Cell(cell))));
    }

    private static string[] Cells(SummaryRow row) =>
    [
        row.By, row.Name, row.Count.ToString(CultureInfo.InvariantCulture), row.Hard.ToString(CultureInfo.InvariantCulture), row.Most?.ToString() ?? "",
    ];
}
