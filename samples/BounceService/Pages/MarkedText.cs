namespace BounceService.Pages;

/// <summary>A text in three parts: before the words that decided, these words, and what follows.</summary>
/// <param name="Before">What stands before them; the whole text where they do not stand in it.</param>
/// <param name="Marked">The words; empty where there are none.</param>
/// <param name="After">What follows.</param>
public sealed record MarkedText(string Before, string Marked, string After)
{
    /// <summary>Finds the words as they stand in the text.</summary>
    public static MarkedText Of(string text, string? words)
    {
        int start = string.IsNullOrEmpty(words) ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        if (start < 0)
            return new(text, "", "");
        int end = start + words!.Length;
        return new(text[..start], text[start..end], text[end..]);
    }
}
