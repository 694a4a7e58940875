namespace BounceParsing.Diagnosis;

/// <summary>Tells whether nothing but codes, addresses and punctuation stands beside a hit.</summary>
internal static class BareText
{
    /// <summary>How long a word is that says something.</summary>
    private const int LeastLength = 3;

    public static bool Before(Statement statement, in Hit hit, bool inReply)
    {
        int start = inReply ? statement.ReplyAround(hit).Start : 0;
        for (int position = hit.Start - 1; position >= 0 && statement.Text.Origin(position) >= start; position--)
        {
            if (IsWord(statement.Text, position))
                return false;
        }

        return true;
    }

    public static bool After(Statement statement, in Hit hit, bool inReply)
    {
        int end = inReply ? statement.ReplyAround(hit).End : int.MaxValue;
        ReadOnlySpan<char> words = statement.Text.Words;
        for (int position = hit.End; position < words.Length && statement.Text.Origin(position) < end; position++)
        {
            if (IsWord(statement.Text, position))
                return false;
        }

        return true;
    }

    /// <summary>True when words stand among those to judge that are of no class.</summary>
    /// <param name="statement">The words.</param>
    /// <param name="known">Where words stand that are known besides.</param>
    public static bool HasUnknownWords(Statement statement, TextRange known = default)
    {
        ReadOnlySpan<char> words = statement.Text.Words;
        int next = 0;
        for (int at = 0; at < words.Length; at++)
        {
            while (next < statement.Words.Count && statement.Words[next].End <= at)
                next++;
            bool isKnown = (at >= known.Start && at < known.End) || (next < statement.Words.Count && statement.Words[next].Start <= at);
            int length = isKnown ? 0 : LengthOfWord(statement, at);
            if (length >= LeastLength && statement.IsJudged(at))
                return true;
            at += length;
        }

        return false;
    }

    private static int LengthOfWord(Statement statement, int start)
    {
        int end = start;
        while (end < statement.Text.Words.Length && IsWord(statement.Text, end))
            end++;
        return end - start;
    }

    private static bool IsWord(FoldedText text, int position) => char.IsLetter(text.Words[position]) && !text.IsNameAt(position);
}
