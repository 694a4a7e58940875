namespace BounceParsing.Diagnosis;

/// <summary>Finds the words of the evidence in the text that a caller gets: another witness than that one may have decided, or a code of a field.</summary>
internal static class EvidencePlace
{
    /// <summary>The evidence with its place in the text: where it was read if that is there, else where the same words stand first; none where they do not.</summary>
    public static Evidence? In(string? text, Evidence? evidence)
    {
        if (evidence is null || IsRight(text, evidence))
            return evidence;
        int found = Find(text, evidence.Words);
        int? start = found < 0 ? null : found;
        return start == evidence.Start ? evidence : evidence with { Start = start };
    }

    /// <summary>True where the words stand in the text at the place that the evidence has.</summary>
    public static bool IsRight(string? text, Evidence evidence)
        => evidence.Start is int start && start <= text?.Length && text.AsSpan(start).StartsWith(evidence.Words, StringComparison.Ordinal);

    /// <summary>Where the words stand, no part of a longer word or number; -1 where they do not.</summary>
    private static int Find(ReadOnlySpan<char> text, string words)
    {
        int from = 0;
        while (words.Length > 0 && text[from..].IndexOf(words, StringComparison.Ordinal) is >= 0 and int at)
        {
            int start = from + at;
            int end = start + words.Length;
            if (!(start > 0 && IsOneWord(text[start - 1], text[start])) && !(end < text.Length && IsOneWord(text[end - 1], text[end])))
                return start;
            from = start + 1;
        }

        return -1;
    }

    private static bool IsOneWord(char one, char next) => char.IsLetterOrDigit(one) && char.IsLetterOrDigit(next);
}
