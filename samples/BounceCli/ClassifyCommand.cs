using System.Text;
using System.Text.Json;
using BounceParsing;

namespace BounceCli;

/// <summary>Judges the replies or log lines of standard input, one a line.</summary>
internal static class ClassifyCommand
{
    public static int Run(bool json)
    {
        using StreamReader input = new(Console.OpenStandardInput(), Encoding.UTF8);
        using IVerdictOutput output = json ? new JsonVerdictOutput() : Console.IsOutputRedirected ? new PlainVerdictOutput() : new TableVerdictOutput();
        int exitCode = ExitCode.Ok;
        int number = 0;
        while (input.ReadLine() is string line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                ReplyLine reply = ReplyLine.Parse(line);
                output.Add(reply, BounceParser.Classify(reply.Reply, reply.Context));
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                exitCode = ExitCode.Unreadable;
                Console.Error.WriteLine($"BounceCli: line {number}: {Printable.OneLine(e.Message)}");
            }
        }

        output.Finish();
        return exitCode;
    }
}
