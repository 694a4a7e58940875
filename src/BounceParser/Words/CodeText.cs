namespace BounceParsing.Words;

/// <summary>Tells whether a line holds a reply code (RFC 5321, 4.2) or an enhanced status code (RFC 3463) of a failure.</summary>
internal static class CodeText
{
    public static bool HoldsCode(ReadOnlySpan<char> line) => IndexOfCode(line) >= 0;

    /// <summary>Where the first code of a line begins; -1 where it holds none.</summary>
    public static int IndexOfCode(ReadOnlySpan<char> line)
    {
        for (int at = 0; at + 3 < line.Length; at++)
        {
            bool begins = at == 0 || line[at - 1] is ' ' or '(' or '[' or '#' or ':' or '<' or '"' or '\t';
            if (begins && line[at] is '4' or '5' && (IsReply(line[at..]) || IsStatus(line[at..])))
                return at;
        }

        return -1;
    }

    /// <summary>Three digits, then a blank or a hyphen and words.</summary>
    private static bool IsReply(ReadOnlySpan<char> text)
        => text.Length > 4 && text[1] is >= '0' and <= '7' && char.IsAsciiDigit(text[2]) && text[3] is ' ' or '-'
            && (char.IsLetter(text[4]) || text[4] is '<' or '#' or '4' or '5' or '[' || text[3..] is [' ', '-', ' ', ..]);

    private static bool IsStatus(ReadOnlySpan<char> text)
        => text.Length >= 5 && text[1] == '.' && char.IsAsciiDigit(text[2]) && text[3..].IndexOf('.') is 0 or 1
            && EnhancedStatusCode.TryParse(text[..StatusLength(text)], out _);

    private static int StatusLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] == '.'))
            length++;
        return text[..length].TrimEnd('.').Length;
    }
}
