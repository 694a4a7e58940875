namespace BounceParsing.Reading;

/// <summary>The warning that a gateway puts above the text of a mail from outside: it is nobody's words about a delivery.</summary>
/// <remarks>The words are those of the rules that administrators copy from each other, by language.</remarks>
internal static class Banner
{
    /// <summary>How far a banner's paragraph may run.</summary>
    public const int Longest = 600;

    /// <summary>One of these stands in each of the words: most texts hold none, and are not looked through for all.</summary>
    private static readonly WordSet Stems = new("extern", "outside", "estern", "click");

    private static readonly WordSet Words = new(
        "external e-mail", "external email", "external mail", "external message", "external sender", "external source", "[external]", "***external",
        "outside of the organi", "outside of your organi", "outside of our organi", "outside the organi", "outside your organi", "outside our organi",
        "outside of the company", "outside the company", "do not click on links", "do not click links", "don't click links",
        "externe e-mail", "externe mail", "externer absender", "von einem externen", "expéditeur externe", "courriel externe", "message externe",
        "correo externo", "remitente externo", "mittente esterno", "e-mail externo", "remetente externo", "externe afzender");

    /// <summary>The text without a banner in its first paragraph; the text itself where there is none.</summary>
    public static string Strip(string text)
    {
        int start = text.AsSpan().IndexOfAnyExcept(" \t\n");
        if (start < 0)
            return text;
        ReadOnlySpan<char> rest = text.AsSpan(start);
        int end = rest[..Math.Min(rest.Length, Longest)].IndexOf("\n\n");
        bool isWhole = end < 0 && rest.Length <= Longest;
        ReadOnlySpan<char> paragraph = isWhole ? rest : rest[..Math.Max(0, end)];
        if (!Stems.IsIn(paragraph) || !Words.IsIn(paragraph))
            return text;
        return isWhole ? string.Empty : text[(start + end + 2)..];
    }
}
