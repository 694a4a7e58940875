namespace BounceParsing.Diagnosis;

/// <summary>Makes features of words and codes.</summary>
internal ref struct WordFeatures
{
    /// <summary>How many are made of a reply; what comes behind tells little.</summary>
    public const int Most = 160;

    private const int StemLength = 6;
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    private readonly Span<Feature> _features;
    private int _count;

    private WordFeatures(Span<Feature> features) => _features = features;

    /// <summary>Fills in the features of the remote server's words, the codes and the stage; what is returned tells how many there are.</summary>
    public static int Fill(Span<Feature> features, Statement[] statements, CodesFound codes, SmtpStage stage)
    {
        WordFeatures filled = new(features);
        filled.Add(new Feature(Of('g', (int)stage), -1, 0, 0));
        if (codes.ReplyCode is int reply)
            filled.Add(new Feature(Of('r', reply), -1, 0, 0));
        if (codes.Status is { } status)
            filled.Add(new Feature(Of('s', (((status.Class * 10) + status.Subject) * 1000) + status.Detail), -1, 0, 0));
        for (int number = 0; number < statements.Length; number++)
        {
            if (statements[number].Replies.Count > 0)
                filled.AddWords(statements[number], number);
        }

        return filled._count;
    }

    private void Add(Feature feature)
    {
        if (_count < _features.Length)
            _features[_count++] = feature;
    }

    private void AddWords(Statement statement, int number)
    {
        FoldedText text = statement.Text;
        ReadOnlySpan<char> words = text.Words;
        uint last = 0;
        int lastStart = 0;
        for (int at = 0; at < words.Length && _count < _features.Length; at++)
        {
            if (!IsLetter(words[at]))
                continue;
            int start = at;
            while (at < words.Length && IsLetter(words[at]))
                at++;
            if (at - start < 2 || text.IsNameAt(start) || !statement.IsJudged(start))
                continue;
            uint stem = StemOf(words[start..at]);
            Add(new Feature(stem, number, start, at));
            if (last != 0)
                Add(new Feature(unchecked((last * Prime) ^ stem), number, lastStart, at));
            (last, lastStart) = (stem, start);
        }
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or '\'' || (c > '\u007f' && char.IsLetter(c));

    private static uint StemOf(ReadOnlySpan<char> word)
    {
        uint hash = Seed;
        foreach (char c in word[..Math.Min(StemLength, word.Length)])
            hash = unchecked((hash ^ c) * Prime);
        return hash;
    }

    private static uint Of(char kind, int number) => unchecked((((Seed ^ kind) * Prime) ^ (uint)number) * Prime);
}
