using BounceParsing;
using Spectre.Console;

namespace BounceCli;

/// <summary>For a screen: a table of verdicts, hard bounces in red.</summary>
internal sealed class TableVerdictOutput : IVerdictOutput
{
    private readonly Table _table = new Table().RoundedBorder().AddColumns("reason", "permanence", "confidence", "advice", "code", "reply");

    public void Add(ReplyLine line, BounceVerdict verdict)
    {
        Style style = verdict.IsHardBounce ? new Style(Color.Red) : Style.Plain;
        string code = $"{verdict.ReplyCode} {verdict.Status}".Trim();
        _table.AddRow(
            new Text(verdict.Reason.ToString(), style), new Text(verdict.Permanence.ToString()), new Text(verdict.Confidence.ToString()),
            new Text(verdict.Advice.ToString()), new Text(code), new Text(Printable.Shorten(line.Reply, 100)));
    }

    public void Finish() => AnsiConsole.Write(_table);

    public void Dispose()
    {
    }
}
