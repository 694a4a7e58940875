using Spectre.Console;

namespace BounceParsing.Cli.Output;

/// <summary>Opens what writes in the form that was asked for.</summary>
internal static class ReportOutput
{
    /// <param name="format">The form.</param>
    /// <param name="hasVerdict">True where whose message it was is told.</param>
    public static IReportOutput Open(OutputFormat format, bool hasVerdict) => format switch
    {
        OutputFormat.Json => new JsonLinesOutput(),
        OutputFormat.Csv => new CsvOutput(hasVerdict),
        OutputFormat.Plain => new PlainOutput(hasVerdict),
        _ => new TableOutput(AnsiConsole.Console, hasVerdict),
    };

    public static IVerdictOutput OpenVerdicts(OutputFormat format) => format switch
    {
        OutputFormat.Json => new JsonVerdictOutput(),
        OutputFormat.Csv => new CsvVerdictOutput(),
        OutputFormat.Plain => new PlainVerdictOutput(),
        _ => new TableVerdictOutput(AnsiConsole.Console),
    };
}
