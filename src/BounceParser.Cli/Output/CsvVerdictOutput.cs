using BounceParsing.Cli.Input;

namespace BounceParsing.Cli.Output;

/// <summary>For spreadsheets: a row a reply.</summary>
internal sealed class CsvVerdictOutput : IVerdictOutput
{
    private readonly CsvTable _table = new("id", "reason", "confidence", "permanence", "hard", "advice", "status", "replyCode", "reply");

    public void Add(ReplyLine line, BounceVerdict verdict) => _table.Add(
        line.Id?.ToString(), verdict.Reason.ToString(), verdict.Confidence.ToString(), verdict.Permanence.ToString(), verdict.IsHardBounce ? "hard" : "soft",
        verdict.Advice.ToString(), verdict.Status?.ToString(), verdict.ReplyCode?.ToString((IFormatProvider?)null), line.Reply);

    public void Finish() => _table.Finish();

    public void Dispose() => _table.Dispose();
}
