using BounceParsing;

namespace BounceCli;

/// <summary>Opens a file or standard input and parses what it holds.</summary>
internal static class MessageReader
{
    private const string MailboxExtension = ".mbox";

    /// <summary>The report; null, and an error, when the file cannot be read.</summary>
    public static BounceReport? TryRead(string path, out string? error)
    {
        error = null;
        try
        {
            using Stream stream = Open(path);
            return BounceParser.Parse(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            error = e.Message;
            return null;
        }
    }

    /// <summary>Hands on the report of each message of a file, one after the other; false, and an error, when it cannot be read to its end.</summary>
    public static bool TryReadAll(string path, bool isMailbox, Action<BounceReport> add, out string? error)
    {
        error = null;
        try
        {
            using Stream stream = Open(path);
            if (isMailbox || path.EndsWith(MailboxExtension, StringComparison.OrdinalIgnoreCase))
            {
                foreach (BounceReport report in BounceParser.ParseMbox(stream))
                    add(report);
            }
            else
            {
                add(BounceParser.Parse(stream));
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            error = e.Message;
            return false;
        }
    }

    private static Stream Open(string path)
        => path == PathWalker.StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
}
