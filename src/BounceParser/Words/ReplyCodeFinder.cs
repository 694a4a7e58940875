namespace BounceParsing.Words;

/// <summary>Reads SMTP reply codes (RFC 5321, 4.2).</summary>
internal static class ReplyCodeFinder
{
    private static readonly CharSet Openers = new(" \t\r\n/'\"([<#");
    private static readonly CharSet BeforeStatus = new(" -#('\"");
    private static readonly CharSet EndOfWord = new(" .,;)\n");

    /// <summary>The codes of a refusal (RFC 5321, 4.2.3; RFC 4954, 6; RFC 7504): behind a colon of the mailer's own words no other number is one.</summary>
    private static readonly int[] Refusals = [421, 450, 451, 452, 454, 455, 500, 501, 502, 503, 504, 521, 530, 535, 550, 551, 552, 553, 554, 555, 556];

    /// <summary>The code that begins a text; 0 for a longer number, a size or an address.</summary>
    public static int At(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] is < '2' or > '5' || !char.IsAsciiDigit(text[1]) || !char.IsAsciiDigit(text[2]))
            return 0;
        if (text.Length > 3 && (char.IsLetterOrDigit(text[3]) || text[3] is '.' or ',' or '/' or '%' or '@'))
        {
            bool isStop = text[3] is '.' or ',' && (text.Length == 4 || char.IsWhiteSpace(text[4]));
            if (!isStop)
                return 0;
        }

        return ((text[0] - '0') * 100) + ((text[1] - '0') * 10) + (text[2] - '0');
    }

    /// <summary>The code at the very start of a text, brackets and quotes passed over; 0 when there is none.</summary>
    public static int AtStart(ReadOnlySpan<char> text)
    {
        int skipped = Openers.FirstNotIn(text);
        return skipped < 0 ? 0 : At(text[skipped..]);
    }

    /// <summary>Where the first code of a failure stands in a line, be it a reply's or an enhanced one; -1 where none does.</summary>
    public static int IndexOfFailure(ReadOnlySpan<char> line)
    {
        int reply = FindFailure(line, 0, inReply: true, out int position) >= 400 ? position : -1;
        int status = StatusCodeFinder.Find(line, 0, strict: false, out position, out EnhancedStatusCode code) && code.Class != 2 ? position : -1;
        return reply < 0 || (status >= 0 && status < reply) ? status : reply;
    }

    /// <summary>The first code, at or after a position, that begins a line, that an enhanced status code follows or that a colon precedes; outside a reply only a refusal's with words behind it.</summary>
    public static int Find(ReadOnlySpan<char> text, int from, bool inReply, out int position)
    {
        for (position = from; position < text.Length; position++)
        {
            int digit = text[position..].IndexOfAnyInRange('2', '5');
            if (digit < 0)
                break;
            position += digit;
            if (position > 0 && IsPartOfNumber(text[position - 1]))
                continue;
            int code = At(text[position..]);
            if (code != 0 && (BeginsLine(text, position, inReply || IsRefusal(text, position, code)) || StatusFollows(text, position + 3)))
                return code;
        }

        position = -1;
        return 0;
    }

    /// <summary>The first code that tells a failure, else the first one.</summary>
    public static int FindFailure(ReadOnlySpan<char> text, int from, bool inReply, out int position)
    {
        int first = Find(text, from, inReply, out position);
        int at = position;
        for (int code = first; code != 0; code = Find(text, at + 3, inReply, out at))
        {
            if (code < 400)
                continue;
            position = at;
            return code;
        }

        return first;
    }

    /// <summary>The code of a text's multi-line reply, as in "550-"; empty when there is none.</summary>
    public static ReadOnlySpan<char> FindContinued(ReadOnlySpan<char> text)
    {
        for (int i = 0; i + 4 < text.Length; i++)
        {
            int dash = text[(i + 3)..].IndexOf('-');
            if (dash < 0)
                break;
            i += dash;
            if (i + 4 >= text.Length || text[i] is < '2' or > '5' || (i > 0 && !IsEdge(text[i - 1])))
                continue;
            bool isText = char.IsLetter(text[i + 4]) || text[i + 4] is ' ' or '<' or '[' or '\'' or '"';
            if (At(text[i..]) != 0 && (isText || StatusCodeFinder.At(text[(i + 4)..], out _) > 0))
                return text.Slice(i, 3);
        }

        return [];
    }

    /// <summary>How long the code is, with the enhanced one behind it, that begins a line of a multi-line reply; 0 when there is none.</summary>
    public static int ContinuationLength(ReadOnlySpan<char> text, ReadOnlySpan<char> code)
    {
        if (code.IsEmpty || text.Length < 5 || text[3] is not ('-' or ' ') || !text.StartsWith(code))
            return 0;
        int blanks = text[4..].IndexOfAnyExcept(' ');
        int status = blanks < 0 ? 0 : StatusCodeFinder.At(text[(4 + blanks)..], out _);
        return status > 0 ? 4 + blanks + status : 4;
    }

    /// <summary>True for a refusal's code with words behind it: "450 too many", not "550 MB" or "Code: 550".</summary>
    private static bool IsRefusal(ReadOnlySpan<char> text, int position, int code)
    {
        ReadOnlySpan<char> rest = text[(position + 3)..];
        return rest is [' ' or '-', _, _, _, ..] && !IsUnit(rest[1..]) && Array.IndexOf(Refusals, code) >= 0;
    }

    private static bool IsUnit(ReadOnlySpan<char> words)
    {
        int end = EndOfWord.FirstIn(words);
        return (end < 0 ? words : words[..end]) is "KB" or "MB" or "GB" or "kB" or "kb" or "bytes" or "Bytes";
    }

    private static bool BeginsLine(ReadOnlySpan<char> text, int position, bool inReply)
    {
        int before = position - 1;
        while (before >= 0 && text[before] is ' ' or '\t' or '/' or '\'' or '"' or '(' or '[' or '<' or '#')
            before--;
        return before < 0 || text[before] is '\n' or '\r' || (inReply && text[before] is ':' or ';' && !IsPort(text, before, position));
    }

    // "192.0.2.1:587", "mx.example.net:587", "[192.0.2.1]:587".
    private static bool IsPort(ReadOnlySpan<char> text, int colon, int position)
    {
        if (text[colon] != ':' || position != colon + 1 || colon == 0)
            return false;
        ReadOnlySpan<char> host = text[..colon];
        host = host[(host.LastIndexOfAny(" \t\r\n") + 1)..];
        return host.Contains('.') && (host[^1] == ']' || char.IsLetterOrDigit(host[^1]));
    }

    private static bool StatusFollows(ReadOnlySpan<char> text, int position)
    {
        ReadOnlySpan<char> rest = text[position..];
        int skipped = BeforeStatus.FirstNotIn(rest);
        return skipped is > 0 and <= 3 && StatusCodeFinder.At(rest[skipped..], out _) > 0;
    }

    private static bool IsPartOfNumber(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@' or '/' or '+';

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is ':' or ';' or '\'' or '"' or '(' or '<' or '[' or '/';
}
