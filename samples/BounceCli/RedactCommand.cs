using BounceCli.Redaction;

namespace BounceCli;

/// <summary>Writes a mail to standard output without the people, hosts and texts in it, so that it can be shown to others.</summary>
internal static class RedactCommand
{
    public static int Run(string path)
    {
        try
        {
            using Stream input = path == PathWalker.StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
            using MemoryStream mail = new();
            input.CopyTo(mail);
            using Stream output = Console.OpenStandardOutput();
            output.Write(Redactor.Redact(mail.ToArray()));
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Console.Error.WriteLine($"BounceCli: {Printable.Line(path)}: {Printable.OneLine(e.Message)}");
            return ExitCode.Unreadable;
        }
    }
}
