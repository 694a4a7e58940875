using MimeKit.IO;

namespace BounceParsing.Cli.Input;

/// <summary>Tells a mailbox file (mbox) from a single message.</summary>
internal static class MailboxSign
{
    private const int LongestLine = 1024;

    private static ReadOnlySpan<byte> From => "From "u8;

    /// <summary>By the name, where it ends in what says so.</summary>
    /// <returns>Null where the name does not tell.</returns>
    public static bool? ByName(string name)
        => name.EndsWith(".mbox", StringComparison.OrdinalIgnoreCase) ? true : name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? false : null;

    /// <summary>By the first line (RFC 4155, A: "From ", a sender and a time); gives back a stream that still begins with it.</summary>
    public static bool ByFirstLine(ref Stream stream)
    {
        byte[] first = new byte[LongestLine];
        int length = ReadLine(stream, first);
        if (stream.CanSeek)
        {
            stream.Position -= length;
        }
        else
        {
            ChainedStream whole = new();
            whole.Add(new MemoryStream(first, 0, length));
            whole.Add(stream);
            stream = whole;
        }

        return IsSeparator(first.AsSpan(0, length));
    }

    private static int ReadLine(Stream stream, byte[] buffer)
    {
        int length = 0;
        while (length < buffer.Length && !buffer.AsSpan(0, length).Contains((byte)'\n'))
        {
            int read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0)
                break;
            length += read;
        }

        return length;
    }

    // A header field may have blanks before its colon (RFC 5322, 4.5.2): "From : a@example.com" is no separator.
    private static bool IsSeparator(ReadOnlySpan<byte> start)
        => start.StartsWith(From) && start[From.Length..].TrimStart(" \t"u8) is [not ((byte)':' or (byte)'\r' or (byte)'\n'), ..];
}
