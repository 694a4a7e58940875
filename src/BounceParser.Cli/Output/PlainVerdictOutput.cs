using BounceParsing.Cli.Input;

namespace BounceParsing.Cli.Output;

/// <summary>For pipes and files: a line a reply, its columns parted by tabs.</summary>
internal sealed class PlainVerdictOutput : IVerdictOutput
{
    private readonly StreamWriter _writer = new(Console.OpenStandardOutput());

    public void Add(ReplyLine line, BounceVerdict verdict)
    {
        string?[] columns =
        [
            line.Id?.ToString(), verdict.Reason.ToString(), verdict.Permanence.ToString(), verdict.IsHardBounce ? "hard" : "soft", verdict.Advice.ToString(),
            verdict.Status?.ToString(), verdict.ReplyCode?.ToString((IFormatProvider?)null), line.Reply,
        ];
        _writer.Write(string.Join('\t', columns.Select(column => Printable.OneLine(column ?? "-"))));
        _writer.Write('\n');
        _writer.Flush();
    }

    public void Finish() => _writer.Flush();

    public void Dispose() => _writer.Dispose();
}
