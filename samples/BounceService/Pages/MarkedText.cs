using BounceParsing.Cli.Output;

namespace BounceService.Pages;

/// <summary>A text in three parts: before the words that decided, these words, and what follows.</summary>
/// <param name="Before">What stands before them; the whole text where they do not stand in it.</param>
/// <param name="Marked">The words; empty where there are none.</param>
/// <param name="After">What follows.</param>
public sealed record MarkedText(string Before, string Marked, string After)
{
    /// <summary>Finds the words, whatever their case and the white space between them.</summary>
    public static MarkedText Of(string text, string? words)
    {
        (int start, int length) = MarkedWords.Find(text, words).GetOffsetAndLength(text.Length);
        return new(text[..start], text.Substring(start, length), text[(start + length)..]);
    }
}
