using System.Diagnostics.CodeAnalysis;
using BounceParsing.Cli.Input;
using BounceParsing.Cli.Output;
using BounceParsing.Cli.Redaction;

namespace BounceParsing.Cli.Commands;

/// <summary>Writes a mail to standard output without the people, hosts and texts in it, so that it can be shown to others.</summary>
internal static class RedactCommand
{
    /// <param name="path">The file, or what stands for standard input.</param>
    /// <param name="number">Which message of a mailbox file, from 1; null where the file holds one.</param>
    /// <param name="standardInput">What "-" stands for.</param>
    public static int Run(string path, int? number, StandardInput standardInput)
    {
        try
        {
            using Stream input = path == MailFile.StandardInput ? standardInput.Open() : File.OpenRead(path);
            using MemoryStream mail = new();
            input.CopyTo(mail);
            if (!TryFind(mail, path, number, out byte[]? message, out string? error))
            {
                CommandLine.Say($"{Printable.Line(path)}: {error}");
                return ExitCode.Unreadable;
            }

            using Stream output = Console.OpenStandardOutput();
            output.Write(Redactor.Redact(message));
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            CommandLine.Say($"{Printable.Line(path)}: {e.Message}");
            return ExitCode.Unreadable;
        }
    }

    private static bool TryFind(MemoryStream file, string path, int? number, [NotNullWhen(true)] out byte[]? message, [NotNullWhen(false)] out string? error)
    {
        (message, error) = (null, null);
        Stream stream = file;
        stream.Position = 0;
        if (number is null && !(MailboxSign.ByName(path) ?? MailboxSign.ByFirstLine(ref stream)))
        {
            message = file.ToArray();
            return true;
        }

        MboxEntry[] entries = [.. BounceParser.ParseMboxEntries(stream)];
        int wanted = number ?? 1;
        if ((number is null && entries.Length > 1) || wanted < 1 || wanted > entries.Length)
        {
            error = $"it holds {entries.Length} messages: say which with --message";
            return false;
        }

        MboxEntry entry = entries[wanted - 1];
        message = file.ToArray().AsSpan((int)entry.Offset, (int)entry.Length).ToArray();
        return true;
    }
}
