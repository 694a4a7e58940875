using Spectre.Console;

namespace BounceParsing.Cli.Output;

/// <summary>For people at a terminal: a row a recipient as its mail is read, and at the end a line that counts.</summary>
/// <param name="console">The terminal.</param>
/// <param name="hasVerdict">True where whose message it was is told.</param>
internal sealed class TableOutput(IAnsiConsole console, bool hasVerdict) : IReportOutput
{
    private const int LongestDiagnostic = 300;

    private readonly SortedDictionary<ReportKind, int> _counts = [];
    private readonly ScreenRows _rows = new(
        console, ("File", 24), ("Kind", 11), ("Recipient", 28), ("Reason", 22), ("Status", 7), ("What to do", hasVerdict ? 27 : 16), ("Diagnostic", 0));

    public void Add(ReadMessage message)
    {
        _counts[message.Report.Kind] = _counts.GetValueOrDefault(message.Report.Kind) + 1;
        if (message.Recipients.Count == 0)
            AddRow(message, "", "", "", "", "");
        foreach (BouncedRecipient r in message.Recipients)
        {
            AddRow(
                message, r.Address ?? "", r.Reason.ToString(), r.Status?.ToString() ?? r.ReplyCode?.ToString((IFormatProvider?)null) ?? "",
                r.Advice.ToString(), Printable.Shorten(r.Diagnostic ?? "", LongestDiagnostic));
        }
    }

    public void Finish()
        => console.WriteLine(string.Join(", ", _counts.Select(pair => $"{pair.Value} {pair.Key}")));

    public void Dispose()
    {
    }

    private void AddRow(ReadMessage message, string address, string reason, string status, string advice, string diagnostic)
    {
        string whose = hasVerdict ? $"{message.Report.Authenticity} {advice}".TrimEnd() : advice;
        _rows.Add(
            (message.BaseName, Style.Plain), (message.Report.Kind.ToString(), new Style(Colour(message.Report.Kind))), (address, Style.Plain),
            (reason, Style.Plain), (status, Style.Plain), (whose, Style.Plain), (diagnostic, Style.Plain));
    }

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
