namespace BounceParsing.Words;

/// <summary>Reads an address as people and mailers write it into a line: bare, bracketed, quoted, behind a name, as a mailto link.</summary>
internal static class AddressText
{
    private const int LongestAddress = 512;
    private const string TrailingMarks = ".,:;!?'*`";
    private static readonly CharSet Stops = new(" \t<>()[],;\"");

    /// <summary>Reads the address at the beginning of a line and returns the number of characters taken; 0 where there is none.</summary>
    public static int Read(ReadOnlySpan<char> line, out ReadOnlySpan<char> address)
    {
        address = default;
        if (line.IsEmpty)
            return 0;
        int scheme = line.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? "mailto:".Length : 0;
        int taken = line[scheme..] switch
        {
            ['<', ..] rest => ReadEnclosed(rest, '>', out address),
            ['[', ..] rest => ReadEnclosed(rest, ']', out address),
            ['(', ..] rest => ReadEnclosed(rest, ')', out address),
            ['\'', ..] rest => ReadEnclosed(rest, '\'', out address),
            ['"', ..] rest => ReadQuoted(rest, out address),
            ReadOnlySpan<char> rest => ReadBare(rest, out address),
        };
        return taken > 0 ? scheme + taken : 0;
    }

    /// <summary>Reads up to a closing mark: all before it is the address.</summary>
    public static int ReadUpTo(ReadOnlySpan<char> line, char close, out ReadOnlySpan<char> address)
    {
        int quoted = close == '"' && line is ['"', ..] ? QuoteEnd(line) + 1 : QuotedLength(line);
        int end = line[quoted..].IndexOf(close);
        end = end < 0 || (close == '"' && line is ['"', ..] && quoted == 0) ? -1 : end + quoted;
        address = end > 0 ? Clean(line[..end]) : default;
        return end;
    }

    /// <summary>True for a local part, an @ and a domain.</summary>
    public static bool IsAddress(ReadOnlySpan<char> text)
    {
        int at = text.LastIndexOf('@');
        if (at <= 0 || at == text.Length - 1 || text.Length > LongestAddress)
            return false;
        foreach (char c in text[(at + 1)..])
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_' or '[' or ']' or ':') && c < '\u0080')
                return false;
        }

        return text[at + 1] is not ('.' or '-') && (QuotedLength(text) == at ? !text.Contains('\n') : text[..at].IndexOfAny("\n<>") < 0);
    }

    /// <summary>What stands between angle brackets; the text itself where it has none around it.</summary>
    public static ReadOnlySpan<char> Unbracket(ReadOnlySpan<char> text) => text is ['<', .., '>'] ? text[1..^1].Trim() : text;

    private static int ReadEnclosed(ReadOnlySpan<char> line, char close, out ReadOnlySpan<char> address)
    {
        int quoted = QuotedLength(line[1..]);
        int end = line[(1 + quoted)..].IndexOf(close) + quoted;
        address = end > quoted ? Clean(line.Slice(1, end)) : default;
        return end > quoted ? end + 2 : 0;
    }

    /// <summary>A quoted local part (RFC 5321, 4.1.2), an address in quotes, or a display name with the address behind it.</summary>
    private static int ReadQuoted(ReadOnlySpan<char> line, out ReadOnlySpan<char> address)
    {
        address = default;
        int end = QuoteEnd(line);
        if (end < 0)
            return 0;
        ReadOnlySpan<char> rest = line[(end + 1)..];
        if (rest is ['@', ..])
        {
            int domain = ReadBare(rest, out _);
            address = line[..(end + 1 + domain)];
            return end + 1 + domain;
        }

        ReadOnlySpan<char> next = rest.TrimStart();
        int blanks = rest.Length - next.Length;
        if (next is ['<', ..] && ReadEnclosed(next, '>', out address) is int bracketed and > 0)
            return end + 1 + blanks + bracketed;
        address = Clean(line[1..end]);
        return end + 1;
    }

    /// <summary>The length of the quoted local part that a text begins with, whatever it holds (RFC 5321, 4.1.2); 0 where it begins with none.</summary>
    public static int QuotedLength(ReadOnlySpan<char> text)
        => text is ['"', ..] && QuoteEnd(text) is int end and > 0 && text[(end + 1)..] is ['@', ..] ? end + 1 : 0;

    private static int QuoteEnd(ReadOnlySpan<char> line)
    {
        for (int at = 1; at < line.Length; at++)
        {
            if (line[at] == '\\')
                at++;
            else if (line[at] == '"')
                return at;
        }

        return -1;
    }

    private static int ReadBare(ReadOnlySpan<char> line, out ReadOnlySpan<char> address)
    {
        int end = Stops.FirstIn(line);
        address = (end < 0 ? line : line[..end]).TrimEnd(TrailingMarks);
        return address.Length;
    }

    /// <summary>Takes off blanks, brackets, a mailto scheme and a domain's last dot.</summary>
    private static ReadOnlySpan<char> Clean(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> clean = text.Trim();
        if (clean.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            clean = clean["mailto:".Length..];
        return (clean is ['<', .., '>'] ? clean[1..^1] : clean).TrimEnd('.');
    }
}
