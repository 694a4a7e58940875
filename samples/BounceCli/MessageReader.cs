using BounceParsing;

namespace BounceCli;

/// <summary>Opens a file or standard input and parses what it holds.</summary>
internal static class MessageReader
{
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

    private static Stream Open(string path)
        => path == PathWalker.StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
}
