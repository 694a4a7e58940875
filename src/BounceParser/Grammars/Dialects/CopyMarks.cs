using BounceParsing.Reading;

namespace BounceParsing.Grammars.Dialects;

/// <summary>Knows where the copy of the returned message begins in a text.</summary>
internal static class CopyMarks
{
    /// <summary>Fields at the top of a message that no mailer writes into its own words.</summary>
    private static readonly string[] FirstFields = ["Received:", "Return-Path:", "DKIM-Signature:", "X-Received:", "ARC-Seal:"];

    /// <summary>The line from which the copy is to be read if it begins at a line; -1 where it does not.</summary>
    public static int Find(TextLines text, int line, List<LineShape> copies)
    {
        ReadOnlySpan<char> words = text[line];
        if (words.IsEmpty)
            return -1;
        if (words.BeginsAny(FirstFields))
            return line;
        return MatchesAny(copies, text.From(line)) ? line + 1 : -1;
    }

    public static bool MatchesAny(List<LineShape> shapes, ReadOnlySpan<char> text)
    {
        foreach (LineShape shape in shapes)
        {
            ShapeMatch match = default;
            if (shape.MatchBeginning(text, ref match))
                return true;
        }

        return false;
    }
}
