using BounceParsing.Reading;

namespace BounceParsing.Words;

/// <summary>Small questions about lines that the formats share.</summary>
internal static class WordText
{
    public static bool Begins(this ReadOnlySpan<char> line, string words) => MayBegin(line, words) && line.StartsWith(words, StringComparison.OrdinalIgnoreCase);

    public static bool Holds(this ReadOnlySpan<char> line, string words)
    {
        int found = CaselessSearch.Find(line, words);
        Counters.SeekWords(line.Length, found);
        return found >= 0;
    }

    /// <summary>True where a line holds one of the words.</summary>
    public static bool HoldsAny(this ReadOnlySpan<char> line, IReadOnlyList<string> words) => FirstHeld(line, words) >= 0;

    /// <summary>The number of the first of the words that a line holds; -1 for none.</summary>
    public static int FirstHeld(this ReadOnlySpan<char> line, IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (line.Holds(words[i]))
                return i;
        }

        return -1;
    }

    /// <summary>True where a line begins with one of the words.</summary>
    public static bool BeginsAny(this ReadOnlySpan<char> line, IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (line.Begins(words[i]))
                return true;
        }

        return false;
    }

    /// <summary>True where a text is one of the words, whatever its case.</summary>
    public static bool IsOneOf(this ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>False where the first characters alone tell that a line does not begin with the words: most lines begin otherwise.</summary>
    private static bool MayBegin(ReadOnlySpan<char> line, string words)
        => words.Length == 0 || (line.Length >= words.Length && (!char.IsAscii(words[0]) || (line[0] | 0x20) == (words[0] | 0x20)));

    /// <summary>How many blanks a line begins with; a tab counts as one.</summary>
    public static int Indent(this ReadOnlySpan<char> line) => line.Length - line.TrimStart().Length;

    /// <summary>A run of lines as one, whatever blanks they were folded with.</summary>
    public static string Unfold(this TextLines text, int from, int to)
    {
        System.Text.StringBuilder words = new();
        for (int line = from; line < to; line++)
        {
            ReadOnlySpan<char> trimmed = text[line].Trim();
            if (words.Length > 0 && !trimmed.IsEmpty)
                words.Append(' ');
            words.Append(trimmed);
        }

        return words.ToString();
    }
}
