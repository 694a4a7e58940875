using System.Text;
using System.Text.Json;
using BounceParsing.Cli.Input;
using BounceParsing.Cli.Output;

namespace BounceParsing.Cli.Commands;

/// <summary>Judges replies or log lines: those of the command line, or those of standard input, one a line.</summary>
internal sealed class ClassifyCommand(ReportFilter filter, OutputFormat format)
{
    private int _exitCode = ExitCode.Ok;

    public int Run(string[] replies)
    {
        using IVerdictOutput output = ReportOutput.OpenVerdicts(format);
        if (replies.Length > 0)
            JudgeAll(replies, output);
        else
            JudgeAll(InputLines(), output);
        output.Finish();
        return _exitCode;
    }

    private static IEnumerable<string> InputLines()
    {
        using StreamReader input = new(Console.OpenStandardInput(), Encoding.UTF8);
        while (input.ReadLine() is string line)
            yield return line;
    }

    private void JudgeAll(IEnumerable<string> lines, IVerdictOutput output)
    {
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                ReplyLine reply = ReplyLine.Parse(line);
                BounceVerdict verdict = BounceParser.Classify(reply.Reply, reply.Context);
                if (filter.FitsVerdict(verdict.Reason, verdict.IsHardBounce))
                    output.Add(reply, verdict);
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                _exitCode = ExitCode.Unreadable;
                CommandLine.Say($"line {number}: {e.Message}");
            }
        }
    }
}
