namespace BounceParsing.Cli.Output;

/// <summary>Finds the words of the evidence in a text, whatever their case and the white space between them.</summary>
internal static class MarkedWords
{
    /// <summary>Where the words stand; an empty range at the end where they do not.</summary>
    public static Range Find(string text, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return ^0..;
        for (int start = 0; start < text.Length; start++)
        {
            int end = MatchAt(text, start, words.AsSpan().Trim());
            if (end >= 0)
                return start..end;
        }

        return ^0..;
    }

    private static int MatchAt(string text, int at, ReadOnlySpan<char> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (char.IsWhiteSpace(words[i]))
            {
                int next = SkipSpace(text, at);
                if (next == at)
                    return -1;
                at = next;
                i = SkipSpace(words, i) - 1;
            }
            else if (at >= text.Length || char.ToUpperInvariant(text[at++]) != char.ToUpperInvariant(words[i]))
            {
                return -1;
            }
        }

        return at;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
