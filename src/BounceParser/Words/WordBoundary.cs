namespace BounceParsing.Words;

/// <summary>Tells where a word begins or ends.</summary>
internal static class WordBoundary
{
    /// <summary>True where a word goes on over a place. Scripts without blanks between words have no boundaries to keep.</summary>
    public static bool IsInside(ReadOnlySpan<char> text, int position)
        => position > 0 && position < text.Length && IsWordCharacter(text[position - 1]) && IsWordCharacter(text[position]);

    /// <summary>True for Thai, and for the scripts of East Asia.</summary>
    public static bool IsOfScriptWithoutBlanks(char c) => c is >= '\u2e80' or (>= '\u0e00' and <= '\u0e7f');

    private static bool IsWordCharacter(char c) => !IsOfScriptWithoutBlanks(c) && char.IsLetterOrDigit(c);
}
