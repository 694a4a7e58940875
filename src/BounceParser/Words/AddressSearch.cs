namespace BounceParsing.Words;

/// <summary>Finds addresses anywhere in a line.</summary>
internal static class AddressSearch
{
    /// <summary>A local part of RFC 5321, 4.5.3.1.1, with its quotes and what it may escape.</summary>
    private const int LongestLocal = (2 * 64) + 2;

    /// <summary>How far before an address a link that holds it may begin.</summary>
    private const int LongestLink = 2048;

    /// <summary>Finds the next address at or after a place and moves the place behind it.</summary>
    public static bool TryFind(ReadOnlySpan<char> line, ref int from, out ReadOnlySpan<char> address)
    {
        while (from < line.Length)
        {
            int at = line[from..].IndexOf('@');
            if (at < 0)
                break;
            int first = from + at;
            at = HeadOf(line, from, first);
            int start = at > from && line[at - 1] == '"' ? QuoteStart(line, from, at - 1) : AtomStart(line, from, first);
            int end = at + 1;
            while (end < line.Length && IsDomain(line[end]))
                end++;
            end = WithoutGlued(line, at + 1, end);
            address = line[start..end].TrimStart("'`.#*=").TrimEnd(".-");
            from = end;
            if (AddressText.IsAddress(address) && address[0] != '/' && address[(address.LastIndexOf('@') + 1)..].Contains('.') && !IsInLink(line[..start]))
                return true;
        }

        from = line.Length;
        address = default;
        return false;
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
