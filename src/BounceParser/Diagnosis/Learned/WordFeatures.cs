using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BounceParsing.Diagnosis;

/// <summary>Makes features of words, of what they speak of, and of codes.</summary>
internal ref struct WordFeatures
{
    /// <summary>How many are made of a reply; what comes behind tells little.</summary>
    public const int Most = 160;

    private const int StemLength = 5;
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    private readonly Span<Feature> _features;
    private int _count;

    private WordFeatures(Span<Feature> features) => _features = features;

    /// <summary>Fills in the features of the remote server's words, the codes and the stage; what is returned tells how many there are.</summary>
    public static int Fill(Span<Feature> features, Statement[] statements, CodesFound codes, SmtpStage stage)
    {
        WordFeatures filled = new(features);
        filled.AddCodes(codes, stage);
        filled.AddClasses(ClassesOf(statements));
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

    private void Add(char kind, int number) => Add(new Feature(Of(kind, number), -1, 0, 0));

    private void AddCodes(CodesFound codes, SmtpStage stage)
    {
        Add('g', (int)stage);
        if (codes.ReplyCode is int reply)
        {
            Add('r', reply);
            Add('x', (reply * 100) + (int)stage);
        }

        if (codes.Status is not { } status)
        {
            Add('s', 0);
            return;
        }

        Add('s', (((status.Class * 10) + status.Subject) * 1000) + status.Detail);
        Add('u', status.Subject);
    }

    private static WordClass ClassesOf(Statement[] statements)
    {
        WordClass classes = WordClass.None;
        foreach (Statement statement in statements)
            classes |= statement.LearnedClasses;
        return classes;
    }

    private void AddClasses(WordClass classes)
    {
        for (ulong left = (ulong)classes; left != 0; left &= left - 1)
            Add('c', BitOperations.TrailingZeroCount(left));
    }

    private void AddWords(Statement statement, int number)
    {
        FoldedText text = statement.Text;
        ReadOnlySpan<char> words = text.Padded;
        int length = text.Words.Length;
        for (int start = NextLetter(words, 0, length); start < length && _count < _features.Length;)
        {
            int end = EndOfWord(words, start);
            if (end - start >= 2 && !text.IsNameAt(start) && statement.IsJudged(start))
                Add(new Feature(StemOf(words[start..end]), number, start, end));
            start = NextLetter(words, end, length);
        }
    }

    /// <summary>Where the next letter stands at or behind a place; the length of the words where none does.</summary>
    private static int NextLetter(ReadOnlySpan<char> padded, int at, int length)
    {
        for (; at < length; at++)
        {
            (uint letters, uint beyond) = LettersAt(padded, at);
            at += (letters | beyond) == 0 ? Vector128<ushort>.Count - 1 : BitOperations.TrailingZeroCount(letters | beyond);
            if (IsLetter(padded[at]))
                return at;
        }

        return length;
    }

    /// <summary>Where the word ends that begins at a place: the zeros behind the words are no letters.</summary>
    private static int EndOfWord(ReadOnlySpan<char> padded, int at)
    {
        while (IsLetter(padded[at]))
        {
            uint others = ~LettersAt(padded, at).Letters & byte.MaxValue;
            at += others == 0 ? Vector128<ushort>.Count : Math.Max(1, BitOperations.TrailingZeroCount(others));
        }

        return at;
    }

    /// <summary>A bit for each of eight characters that is a letter of ASCII, or beyond it.</summary>
    private static (uint Letters, uint Beyond) LettersAt(ReadOnlySpan<char> padded, int at)
    {
        Vector128<ushort> characters = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(padded)), (nuint)at);
        Vector128<ushort> letters = Vector128.LessThan(characters - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26)) | Vector128.Equals(characters, Vector128.Create((ushort)'\''));
        return (letters.ExtractMostSignificantBits(), Vector128.GreaterThan(characters, Vector128.Create((ushort)'\u007f')).ExtractMostSignificantBits());
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
