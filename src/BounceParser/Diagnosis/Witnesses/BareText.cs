namespace BounceParsing.Diagnosis;

/// <summary>Tells whether nothing but codes, addresses and punctuation stands beside a hit.</summary>
internal static class BareText
{
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

    private static bool IsWord(FoldedText text, int position) => char.IsLetter(text.Words[position]) && !text.IsNameAt(position);
}
