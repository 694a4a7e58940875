using System.Text;

namespace BounceParsing.Reading;

/// <summary>Line ends of a decoded text: LF for CRLF, for the CR CR LF of broken gateways, and for a bare CR.</summary>
internal static class LineEnds
{
    public static string ToLineFeeds(string text)
    {
        int at = text.IndexOf('\r', StringComparison.Ordinal);
        if (at < 0)
            return text;
        StringBuilder result = new(text.Length);
        int start = 0;
        while (at >= 0)
        {
            result.Append(text, start, at - start).Append('\n');
            start = EndOf(text, at);
            at = text.IndexOf('\r', start);
        }

        return result.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>Behind the line end that begins with a CR: the LF and the CRs before it, or that CR alone.</summary>
    private static int EndOf(string text, int at)
    {
        int end = at + 1;
        while (end < text.Length && end - at < LineFilter.LongestLineEnd && text[end] == '\r')
            end++;
        return end < text.Length && text[end] == '\n' ? end + 1 : at + 1;
    }
}
