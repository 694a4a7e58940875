using BounceParsing.Cli.Input;
using BounceParsing.Cli.Output;
using BounceParsing.Cli.Redaction;

namespace BounceParsing.Cli.Commands;

/// <summary>Writes a mail to standard output without the people, hosts and texts in it, so that it can be shown to others.</summary>
internal static class RedactCommand
{
    public static int Run(string path, StandardInput standardInput)
    {
        try
        {
            using Stream input = path == MailFile.StandardInput ? standardInput.Open() : File.OpenRead(path);
            using MemoryStream mail = new();
            input.CopyTo(mail);
            using Stream output = Console.OpenStandardOutput();
            output.Write(Redactor.Redact(mail.ToArray()));
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            CommandLine.Say($"{Printable.Line(path)}: {e.Message}");
            return ExitCode.Unreadable;
        }
    }
}
