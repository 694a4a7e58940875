using System.Globalization;
using System.Runtime.InteropServices;

namespace BounceParsing.Diagnosis;

/// <summary>Makes of words and codes the numbers that <see cref="LearnedTable"/> knows: stems, pairs of stems, codes, the stage.</summary>
internal sealed class WordFeatures
{
    private const int StemLength = 6;
    private const int MostFeatures = 256;
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    private readonly List<uint> _numbers = new(64);
    private readonly List<(int Statement, TextRange Range)>? _places;

    private WordFeatures(IReadOnlyList<Statement> statements, CodesFound codes, SmtpStage stage, bool keepPlaces)
    {
        _places = keepPlaces ? new(64) : null;
        Add(Of("stage", (int)stage));
        if (codes.ReplyCode is int reply)
            Add(Of("reply", reply));
        if (codes.Status is { } status)
            Add(Of("status", (((status.Class * 10) + status.Subject) * 1000) + status.Detail));
        for (int number = 0; number < statements.Count; number++)
        {
            if (statements[number].Replies.Count > 0)
                AddWords(statements[number], number);
        }
    }

    public ReadOnlySpan<uint> Numbers => CollectionsMarshal.AsSpan(_numbers);

    /// <summary>The features; their places too where they are asked for.</summary>
    public static WordFeatures Of(IReadOnlyList<Statement> statements, CodesFound codes, SmtpStage stage, bool keepPlaces = false)
        => new(statements, codes, stage, keepPlaces);

    /// <summary>Where the words of a feature stand, and in which statement; null for a code, and where no places were kept.</summary>
    public (int Statement, TextRange Range)? PlaceOf(int feature)
        => _places is null || _places[feature].Statement < 0 ? null : _places[feature];

    private void Add(uint number, int statement = -1, TextRange range = default)
    {
        _numbers.Add(number);
        _places?.Add((statement, range));
    }

    private void AddWords(Statement statement, int number)
    {
        ReadOnlySpan<char> words = statement.Text.Words;
        ReadOnlySpan<bool> names = statement.Text.Names;
        uint last = 0;
        int lastStart = 0;
        for (int at = 0; at < words.Length && _numbers.Count < MostFeatures; at++)
        {
            if (!IsPartOfWord(words[at], names[at]))
                continue;
            int start = at;
            while (at < words.Length && IsPartOfWord(words[at], names[at]))
                at++;
            if (at - start < 2 || !statement.IsJudged(start))
                continue;
            uint stem = StemOf(words[start..at]);
            Add(stem, number, new TextRange(start, at));
            if (last != 0)
                Add(unchecked((last * Prime) ^ stem), number, new TextRange(lastStart, at));
            (last, lastStart) = (stem, start);
        }
    }

    private static bool IsPartOfWord(char c, bool isName) => !isName && (char.IsLetter(c) || c == '\'');

    private static uint StemOf(ReadOnlySpan<char> word)
    {
        uint hash = Seed;
        foreach (char c in word[..Math.Min(StemLength, word.Length)])
            hash = unchecked((hash ^ c) * Prime);
        return hash;
    }

    private static uint Of(string kind, int number)
    {
        Span<char> written = stackalloc char[24];
        written.TryWrite(CultureInfo.InvariantCulture, $"{kind}:{number}", out int length);
        uint hash = Seed;
        foreach (char c in written[..length])
            hash = unchecked((hash ^ c) * Prime);
        return hash;
    }
}
