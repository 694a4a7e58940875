using BounceParsing.Cli.Input;
using Spectre.Console;

namespace BounceParsing.Cli.Output;

/// <summary>For a screen: a row a verdict, hard bounces in red.</summary>
internal sealed class TableVerdictOutput(IAnsiConsole console) : IVerdictOutput
{
    private readonly ScreenRows _rows = new(console, ("Reason", 22), ("Permanence", 10), ("Confidence", 10), ("What to do", 16), ("Codes", 11), ("Reply", 0));

    public void Add(ReplyLine line, BounceVerdict verdict) => _rows.Add(
        (verdict.Reason.ToString(), verdict.IsHardBounce ? new Style(Color.Red) : Style.Plain), (verdict.Permanence.ToString(), Style.Plain),
        (verdict.Confidence.ToString(), Style.Plain), (verdict.Advice.ToString(), Style.Plain), ($"{verdict.ReplyCode} {verdict.Status}".Trim(), Style.Plain),
        (line.Reply, Style.Plain));

    public void Finish()
    {
    }

    public void Dispose()
    {
    }
}
