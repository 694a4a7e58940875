using System.Buffers;
using System.Text;

namespace BounceParsing.Reading;

/// <summary>Line ends of a decoded text: LF for CRLF, for the CR CR LF of broken gateways, and for a bare CR.</summary>
internal static class LineEnds
{
    public static string ToLineFeeds(string text)
    {
        if (!text.Contains('\r', StringComparison.Ordinal))
            return text;
        char[] characters = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(characters);
        string result = new(characters, 0, ToLineFeeds(characters.AsSpan(0, text.Length)));
        ArrayPool<char>.Shared.Return(characters);
        return result;
    }

    /// <summary>Text of ASCII alone as characters, its line ends made LF.</summary>
    public static string FromAscii(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'\r'))
            return Encoding.ASCII.GetString(text);
        char[] characters = ArrayPool<char>.Shared.Rent(text.Length);
        string result = new(characters, 0, FromAscii(text, characters));
        ArrayPool<char>.Shared.Return(characters);
        return result;
    }

    /// <summary>The same into an array as long as the text; what is returned is the length.</summary>
    public static int FromAscii(ReadOnlySpan<byte> text, char[] characters)
    {
        Encoding.ASCII.GetChars(text, characters);
        return ToLineFeeds(characters.AsSpan(0, text.Length));
    }

    /// <summary>Makes the line ends of a text LF where it stands, and returns its new length.</summary>
    private static int ToLineFeeds(Span<char> text)
    {
        int length = 0;
        int start = 0;
        for (int at = text.IndexOf('\r'); at >= 0;)
        {
            text[start..at].CopyTo(text[length..]);
            length += at - start;
            start = EndOf(text, at);
            text[length++] = '\n';
            int next = text[start..].IndexOf('\r');
            at = next < 0 ? -1 : start + next;
        }

        text[start..].CopyTo(text[length..]);
        return length + text.Length - start;
    }

    /// <summary>Behind the line end that begins with a CR: the LF and the CRs before it, or that CR alone.</summary>
    private static int EndOf(ReadOnlySpan<char> text, int at)
    {
        int end = at + 1;
        while (end < text.Length && end - at < LineFilter.LongestLineEnd && text[end] == '\r')
            end++;
        return end < text.Length && text[end] == '\n' ? end + 1 : at + 1;
    }
}
