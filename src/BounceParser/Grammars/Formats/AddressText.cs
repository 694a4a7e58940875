namespace BounceParsing.Grammars.Formats;

/// <summary>Finds addresses in the words of a notice and leaves them as they are written.</summary>
internal static class AddressText
{
    /// <summary>An address literal of RFC 5321, 4.1.3, with room for what some put there.</summary>
    private const int LongestLiteral = 255;

    /// <summary>The first address of a text; null when it holds none.</summary>
    public static string? First(ReadOnlySpan<char> text)
    {
        int from = 0;
        while (text[from..].IndexOf('@') is int found and >= 0)
        {
            int at = AddressSearch.HeadOf(text, from, from + found);
            int start = LocalStart(text, text[Math.Max(0, at - 1)] == '"' ? at : from + found);
            int end = DomainEnd(text, at + 1);
            if (start < at && end > at + 1)
                return text[start..end].ToString();
            from = at + 1;
        }

        return null;
    }

    /// <summary>The address that a text consists of, angle brackets and the blanks around it taken off; null for any other text.</summary>
    public static string? Alone(ReadOnlySpan<char> text)
    {
        text = Unbracket(text.Trim());
        string? first = First(text);
        return first is not null && first.Length == text.Length ? first : null;
    }

    /// <summary>What stands between angle brackets; the text itself where it has none around it.</summary>
    public static ReadOnlySpan<char> Unbracket(ReadOnlySpan<char> text)
        => text is ['<', .., '>'] ? text[1..^1].Trim() : text;

    public static bool Same(string a, string b) => Joining.AddressKey.Comparer.Equals(a, b);

    /// <summary>True where a text names an address, whatever the case.</summary>
    public static bool Mentions(ReadOnlySpan<char> text, string address)
        => address.Length > 0 && CaselessSearch.Find(text, address) >= 0;

    private static int LocalStart(ReadOnlySpan<char> text, int at)
    {
        if (at > 1 && text[at - 1] == '"')
        {
            int quote = text[..(at - 1)].LastIndexOf('"');
            return quote < 0 ? at : quote;
        }

        int start = at;
        while (start > 0 && AddressSearch.IsLocal(text[start - 1]))
            start--;
        while (start < at && text[start] is '\'' or '.' or '=' && !text[start..at].StartsWith("=?"))
            start++;
        return start;
    }

    private static int DomainEnd(ReadOnlySpan<char> text, int start)
    {
        if (start < text.Length && text[start] == '[')
        {
            int close = text.Slice(start, Math.Min(LongestLiteral, text.Length - start)).IndexOf(']');
            return close < 0 ? start : start + close + 1;
        }

        int end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
            end++;
        while (end > start && text[end - 1] is '.' or '-' or '_')
            end--;
        return end;
    }
}
