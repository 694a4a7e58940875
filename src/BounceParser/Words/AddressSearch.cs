namespace BounceParsing.Words;

/// <summary>Finds addresses anywhere in a text.</summary>
internal static class AddressSearch
{
    /// <summary>A local part of RFC 5321, 4.5.3.1.1, with its quotes and what it may escape.</summary>
    private const int LongestLocal = (2 * 64) + 2;

    /// <summary>An address literal of RFC 5321, 4.1.3, with room for what some put there.</summary>
    private const int LongestLiteral = 255;

    /// <summary>How far before an address a link that holds it may begin.</summary>
    private const int LongestLink = 2048;

    /// <summary>Finds the next address of a domain with a dot at or after a place and moves the place behind it.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, ref int from, out ReadOnlySpan<char> address)
    {
        while (Next(text, ref from, out address))
        {
            if (AddressText.IsAddress(address) && address[0] != '/' && address[(address.LastIndexOf('@') + 1)..].Contains('.') && !IsInLink(text[..(from - address.Length)]))
                return true;
        }

        return false;
    }

    /// <summary>The first address of a text as it is written, be its domain a lone name or a host's number; null when it holds none.</summary>
    public static string? First(ReadOnlySpan<char> text)
    {
        for (int from = 0; Next(text, ref from, out ReadOnlySpan<char> address);)
        {
            if (address is not ['@', ..] and not [.., '@'])
                return address.ToString();
        }

        return null;
    }

    /// <summary>The address that a text consists of, angle brackets and the blanks around it taken off; null for any other text.</summary>
    public static string? Alone(ReadOnlySpan<char> text)
    {
        text = AddressText.Unbracket(text.Trim());
        return First(text) is string first && first.Length == text.Length ? first : null;
    }

    /// <summary>What stands around the next @ at or after a place, which is moved behind it; false where there is none.</summary>
    private static bool Next(ReadOnlySpan<char> text, ref int from, out ReadOnlySpan<char> address)
    {
        address = default;
        int found = from < text.Length ? text[from..].IndexOf('@') : -1;
        if (found < 0)
        {
            from = text.Length;
            return false;
        }

        int at = HeadOf(text, from, from + found);
        int start = at > from && text[at - 1] == '"' ? QuoteStart(text, from, at - 1) : AtomStart(text, from, from + found);
        int end = DomainEnd(text, at + 1);
        address = text[start..end].TrimStart("'`.#*=").TrimEnd(".-_");
        from = end;
        return true;
    }

    /// <summary>
    /// The last @ of the address that one stands in: those before it are of its local part, be that quoted or not. Else
    /// whoever chooses his own address would name others in it.
    /// </summary>
    public static int HeadOf(ReadOnlySpan<char> line, int from, int at)
    {
        while (true)
        {
            ReadOnlySpan<char> ahead = line.Slice(at, Math.Min(line.Length - at, LongestLocal));
            if (ahead.IndexOf("\"@") is int quote and > 0 && line[Math.Max(from, at - LongestLocal)..at].Contains('"') && !ahead[..quote].Contains('"'))
                return at + quote + 1;
            int end = at + 1;
            while (end < line.Length && IsDomain(line[end]))
                end++;
            if (end == at + 1 || end + 1 >= line.Length || line[end] != '@' || !IsDomain(line[end + 1]))
                return at;
            at = end;
        }
    }

    private static int DomainEnd(ReadOnlySpan<char> line, int start)
    {
        if (start < line.Length && line[start] == '[' && line.Slice(start, Math.Min(LongestLiteral, line.Length - start)).IndexOf(']') is int close and > 0)
            return start + close + 1;
        int end = start;
        while (end < line.Length && IsDomain(line[end]))
            end++;
        return WithoutGlued(line, start, end);
    }

    /// <summary>The end of the domain without words of a script that writes no blanks: no top-level domain mixes it with ASCII.</summary>
    private static int WithoutGlued(ReadOnlySpan<char> line, int start, int end)
    {
        int last = start + line[start..end].LastIndexOf('.') + 1;
        if (last >= end || !char.IsAsciiLetter(line[last]))
            return end;
        int glued = last;
        while (glued < end && !IsBlankless(line[glued]))
            glued++;
        return glued;
    }

    /// <summary>Kana, Han and Hangul, Thai, and their full-width forms: words of these stand against an address without a blank.</summary>
    private static bool IsBlankless(char c) => c is >= '\u2E80' or (>= '\u0E00' and <= '\u0E7F') or (>= '\u1100' and <= '\u11FF');

    private static int AtomStart(ReadOnlySpan<char> line, int from, int at)
    {
        bool isAscii = at > from && char.IsAscii(line[at - 1]);
        while (at > from && IsLocal(line[at - 1]) && !(isAscii && IsBlankless(line[at - 1])))
            at--;
        return at;
    }

    /// <summary>Where a quoted local part begins (RFC 5321, 4.1.2).</summary>
    private static int QuoteStart(ReadOnlySpan<char> line, int from, int quote)
    {
        int open = line[from..quote].LastIndexOf('"');
        return open < 0 ? quote + 1 : from + open;
    }

    /// <summary>The characters of an atom (RFC 5322, 3.2.3), the dot, and letters beyond ASCII (RFC 6531).</summary>
    public static bool IsLocal(char c)
        => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '.' or '!' or '#' or '$' or '%' or '&' or '\'' or '*' or '+' or '-' or '/' or '=' or '?' or '^' or '_' or '`' or '{' or '|' or '}' or '~';

    private static bool IsDomain(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '_';

    private static bool IsInLink(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - LongestLink)..];
        int blank = before.LastIndexOfAny(" \t<\"");
        return before[(blank + 1)..].Contains("//", StringComparison.Ordinal);
    }
}
