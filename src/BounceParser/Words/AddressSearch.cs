namespace BounceParsing.Words;

/// <summary>Finds addresses anywhere in a line.</summary>
internal static class AddressSearch
{
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
            at += from;
            int start = at > from && line[at - 1] == '"' ? QuoteStart(line, from, at - 1) : AtomStart(line, from, at);
            int end = at + 1;
            while (end < line.Length && IsDomain(line[end]))
                end++;
            address = line[start..end].TrimStart("'`.#*=").TrimEnd(".-");
            from = end;
            if (AddressText.IsAddress(address) && address[0] != '/' && address[(address.LastIndexOf('@') + 1)..].Contains('.') && !IsInLink(line[..start]))
                return true;
        }

        from = line.Length;
        address = default;
        return false;
    }

    private static int AtomStart(ReadOnlySpan<char> line, int from, int at)
    {
        while (at > from && IsLocal(line[at - 1]))
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
    private static bool IsLocal(char c)
        => char.IsLetterOrDigit(c) || c is '.' or '!' or '#' or '$' or '%' or '&' or '\'' or '*' or '+' or '-' or '/' or '=' or '?' or '^' or '_' or '`' or '{' or '|' or '}' or '~';

    private static bool IsDomain(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '_';

    private static bool IsInLink(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - LongestLink)..];
        int blank = before.LastIndexOfAny(" \t<\"");
        return before[(blank + 1)..].Contains("//", StringComparison.Ordinal);
    }
}
