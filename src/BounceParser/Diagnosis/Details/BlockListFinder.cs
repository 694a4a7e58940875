namespace BounceParsing.Diagnosis;

/// <summary>Finds the name of the block list that was consulted.</summary>
internal static class BlockListFinder
{
    /// <summary>RFC 1035, 2.3.4; a longer run is no host.</summary>
    private const int LongestHost = 255;

    public static string? Find(Statement statement)
    {
        foreach (Hit hit in statement.Hits)
        {
            if (hit.Row.Kind == RuleKind.ListAfter && HostAfter(statement.Text.Text, statement.Text.Origin(hit.End - 1) + 1) is { } list)
                return list;
        }

        foreach (Hit hit in statement.Hits)
        {
            if (hit.Row.IsList && HostAround(statement.Text, hit) is { } list)
                return list;
        }

        return null;
    }

    private static string? HostAfter(ReadOnlySpan<char> text, int from)
    {
        text = text[from..].TrimStart(" \t\r\n:('\"<[");
        int length = 0;
        while (length < text.Length && length <= LongestHost && IsHostCharacter(text[length]))
            length++;
        return Clean(text[..length]);
    }

    private static string? HostAround(FoldedText text, in Hit hit)
    {
        int start = hit.Start;
        int end = hit.End;
        while (start > 0 && hit.Start - start <= LongestHost && IsHostCharacter(text.Words[start - 1]))
            start--;
        while (end < text.Words.Length && end - hit.End <= LongestHost && IsHostCharacter(text.Words[end]))
            end++;
        return text.IsNameAt(hit.Start) ? Clean(text.Original(start, end)) : null;
    }

    private static string? Clean(ReadOnlySpan<char> host)
    {
        int path = host.IndexOf('/');
        host = (path < 0 ? host : host[..path]).TrimEnd('.');
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            host = host[4..];
        int dot = host.LastIndexOf('.');
        return host.Length <= LongestHost && dot > 0 && dot + 2 < host.Length && char.IsAsciiLetter(host[dot + 1]) ? host.ToString().ToLowerInvariant() : null;
    }

    private static bool IsHostCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';
}
