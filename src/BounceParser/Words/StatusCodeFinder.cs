using System.Globalization;

namespace BounceParsing.Words;

/// <summary>Finds enhanced status codes (RFC 3463, 2), also as "(#5.1.1)", "[#4.1.9]" and "#(4.3.0)"; never versions or addresses.</summary>
internal static class StatusCodeFinder
{
    private const int LongestDetail = 3;

    /// <summary>The length of the code that begins a text; 0 when there is none.</summary>
    public static int At(ReadOnlySpan<char> text, out EnhancedStatusCode code)
    {
        code = default;
        if (text.Length < 5 || text[0] is not ('2' or '4' or '5') || text[1] != '.' || !char.IsAsciiDigit(text[2]) || text[3] != '.')
            return 0;
        int digits = text[4..].IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length - 4 : digits;
        if (digits is 0 or > LongestDetail || (4 + digits < text.Length && char.IsLetter(text[4 + digits]) && char.IsAsciiLetterLower(text[4 + digits])))
            return 0;
        code = new EnhancedStatusCode(text[0] - '0', text[2] - '0', int.Parse(text.Slice(4, digits), NumberStyles.None, CultureInfo.InvariantCulture));
        return 4 + digits;
    }

    /// <summary>The next code at or after a position. In prose (strict) it must stand in brackets, behind '#', a colon or a reply code, or begin a line.</summary>
    public static bool Find(ReadOnlySpan<char> text, int from, bool strict, out int position, out EnhancedStatusCode code)
    {
        for (position = from; position + 5 <= text.Length; position++)
        {
            int dot = text[(position + 1)..].IndexOf('.');
            if (dot < 0)
                break;
            position += dot;
            if (position > 0 && IsPartOfNumber(text[position - 1]))
                continue;
            int length = At(text[position..], out code);
            if (length > 0 && EndsWell(text, position, length) && !IsClause(text, position) && (!strict || IsMarked(text, position)))
                return true;
        }

        (position, code) = (-1, default);
        return false;
    }

    // Some write codes of four parts, "(#5.9.8.1)"; without the mark four parts are an address.
    private static bool EndsWell(ReadOnlySpan<char> text, int position, int length)
    {
        int end = position + length;
        bool isLonger = end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]);
        return !isLonger || (position > 0 && text[position - 1] == '#');
    }

    // "See RFC 5321 4.1.3", "section 2.1.1": a place in a document.
    private static bool IsClause(ReadOnlySpan<char> text, int position)
    {
        ReadOnlySpan<char> before = text[..position].TrimEnd(" ,-");
        if (before.EndsWith("section", StringComparison.OrdinalIgnoreCase) || before.EndsWith("\u00a7"))
            return true;
        before = before.TrimEnd("0123456789").TrimEnd(" -");
        return before.EndsWith("RFC", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsMarked(ReadOnlySpan<char> text, int position)
    {
        int before = position - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
            before--;
        if (before < 0 || text[before] is '\n' or '\r' or '(' or '[' or '<' or '#' or ':' or ';' or '-' or '"' or '\'')
            return true;
        return before >= 2 && char.IsAsciiDigit(text[before]) && char.IsAsciiDigit(text[before - 1]) && text[before - 2] is '4' or '5' or '2';
    }

    private static bool IsPartOfNumber(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '@';
}
