namespace BounceParsing.Diagnosis;

/// <summary>Finds the provider's own error token.</summary>
internal static class TokenFinder
{
    private const int Shortest = 4;
    private const int Longest = 60;

    /// <summary>How far a word is looked along from its phrase: a longer one is no token, and phrases may stand in one word by the thousand.</summary>
    private const int Reach = 2 * Longest;

    /// <summary>The word in which the first token row's phrase stands, taken out of its brackets; null when there is none.</summary>
    public static string? Find(Statement statement)
    {
        foreach (Hit hit in statement.Hits)
        {
            if (hit.Row.IsToken && Read(statement.Text, hit) is { } token)
                return token;
        }

        return null;
    }

    private static string? Read(FoldedText text, in Hit hit)
    {
        ReadOnlySpan<char> words = text.Words;
        int start = hit.Start;
        int end = hit.End;
        bool isQuery = start > 0 && words[start - 1] is '?' or '&' || words[start..end].Contains('=');
        while (start > 0 && !isQuery && hit.Start - start < Reach && IsTokenCharacter(words[start - 1]))
            start--;
        while (end < words.Length && end - hit.End < Reach && IsTokenCharacter(words[end]))
            end++;
        ReadOnlySpan<char> token = text.Original(start, end).Trim("[]().,;");
        token = token[(token.IndexOf('=') + 1)..];
        return token.Length is >= Shortest and <= Longest && (token.ContainsAnyInRange('0', '9') || token.ContainsAnyInRange('A', 'Z')) ? token.ToString() : null;
    }

    private static bool IsTokenCharacter(char c) => char.IsLetterOrDigit(c) || c is '#' or '_' or '-' or '.' or ':';
}
