namespace BounceParsing.Diagnosis;

/// <summary>Finds the remote host that the words name.</summary>
internal static class HostFinder
{
    /// <summary>How much of the text beside a phrase is looked at: a host has 255 characters at most (RFC 1035, 2.3.4).</summary>
    private const int Reach = 320;

    private static readonly CharSet Ends = new(" \t\r\n,;)>'\"");
    private static readonly CharSet Starts = new(" \t\r\n,;(<>/");

    public static string? Find(Statement[] statements)
    {
        foreach (Statement statement in statements)
        {
            if (Find(statement) is { } host)
                return host;
        }

        return null;
    }

    private static string? Find(Statement statement)
    {
        FoldedText text = statement.Text;
        foreach (Hit hit in statement.Hits)
        {
            string? host = hit.Row.Kind switch
            {
                RuleKind.HostAfter => TokenAfter(text.Text, text.Origin(hit.End)),
                RuleKind.HostBefore => TokenBefore(text.Text, text.Origin(hit.Start)),
                _ => null,
            };
            if (host is not null)
                return host;
        }

        return null;
    }

    private static string? TokenAfter(ReadOnlySpan<char> text, int from)
    {
        text = text.Slice(from, Math.Min(Reach, text.Length - from)).TrimStart(" \t\r\n(<'\"");
        int end = Ends.FirstIn(text);
        return Clean(end < 0 ? text : text[..end]);
    }

    private static string? TokenBefore(ReadOnlySpan<char> text, int end)
    {
        text = text[Math.Max(0, end - Reach)..end].TrimEnd();
        return Clean(text[(Starts.LastIn(text) + 1)..]);
    }

    // "mx.example.net[192.0.2.1]:25" is named by its name, "[192.0.2.1]" by its address.
    private static string? Clean(ReadOnlySpan<char> token)
    {
        int bracket = token.IndexOf('[');
        if (bracket > 0)
            token = token[..bracket];
        else if (bracket == 0 && token.IndexOf(']') is > 1 and int close)
            token = token[1..close];
        if (token.Count(':') == 1)
            token = token[..token.IndexOf(':')];
        token = token.TrimEnd(".:");
        return token.IsEmpty || !token.ContainsAny('.', ':') || token.Contains('@') ? null : SafeText.Line(token.ToString());
    }
}
