namespace BounceParsing.Diagnosis;

/// <summary>Finds the URLs that the words name.</summary>
internal static class LinkFinder
{
    private static readonly CharSet Ends = new(" \t\r\n<>\"'");

    public static (string? First, string? Second) Find(Statement statement)
    {
        string? first = Next(statement.Text.Text, 0, out int end);
        string? second = first is null ? null : Next(statement.Text.Text, end, out _);
        return (first, second == first ? null : second);
    }

    private static string? Next(string text, int from, out int end)
    {
        end = text.Length;
        int scheme = from < text.Length ? text.IndexOf("://", from, StringComparison.Ordinal) : -1;
        if (scheme < 0)
            return null;
        int start = scheme;
        while (start > from && char.IsAsciiLetter(text[start - 1]))
            start--;
        int length = Ends.FirstIn(text.AsSpan(start));
        end = length < 0 ? text.Length : start + length;
        ReadOnlySpan<char> link = text.AsSpan(start, end - start).TrimEnd(".,;:)]}");
        return link.StartsWith("http", StringComparison.OrdinalIgnoreCase) && link.Length > scheme - start + 3 ? SafeText.Line(link.ToString()) : null;
    }
}
