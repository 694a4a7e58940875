using BounceParsing;

namespace BounceService.Pages;

/// <summary>A text in three parts: before the words that decided, these words, and what follows.</summary>
/// <param name="Before">What stands before them; the whole text where they do not stand in it.</param>
/// <param name="Marked">The words; empty where there are none.</param>
/// <param name="After">What follows.</param>
public sealed record MarkedText(string Before, string Marked, string After)
{
    /// <summary>The words stand where the evidence says, or are the whole text.</summary>
    public static MarkedText Of(string text, Evidence? evidence)
    {
        int? start = text == evidence?.Words ? 0 : evidence?.Start;
        if (start is not int from || from + evidence!.Words.Length > text.Length)
            return new(text, "", "");
        int end = from + evidence.Words.Length;
        return new(text[..from], text[from..end], text[end..]);
    }
}
