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

    /// <summary>How many characters are looked at together.</summary>
    private const int Stretch = 64;
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
        ReadOnlySpan<char> words = statement.Text.Padded;
        int length = statement.Text.Words.Length;
        (int start, ulong letterBefore) = (-1, 0);
        for (int stretch = 0; stretch <= length && _count < _features.Length; stretch += Stretch)
        {
            ulong letters = LettersIn(words, stretch);
            ulong edges = letters ^ ((letters << 1) | letterBefore);
            letterBefore = letters >> (Stretch - 1);
            for (; edges != 0; edges &= edges - 1)
            {
                int at = stretch + BitOperations.TrailingZeroCount(edges);
                if (start >= 0)
                    AddWord(statement, number, start, at);
                start = start < 0 ? at : -1;
            }
        }
    }

    private void AddWord(Statement statement, int number, int start, int end)
    {
        if (end - start >= 2 && !statement.Text.IsNameAt(start) && statement.IsJudged(start))
            Add(new Feature(StemOf(statement.Text.Words[start..end]), number, start, end));
    }

    /// <summary>A bit for each of 64 characters that is a letter; the zeros behind the words are none.</summary>
    private static ulong LettersIn(ReadOnlySpan<char> padded, int start)
    {
        (ulong letters, ulong beyond) = (0, 0);
        ref ushort units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(padded));
        for (int at = start; at < Math.Min(start + Stretch, padded.Length - Vector128<ushort>.Count); at += Vector128<ushort>.Count)
        {
            Vector128<ushort> characters = Vector128.LoadUnsafe(ref units, (nuint)at);
            Vector128<ushort> ascii = Vector128.LessThan(characters - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26)) | Vector128.Equals(characters, Vector128.Create((ushort)'\''));
            letters |= (ulong)ascii.ExtractMostSignificantBits() << (at - start);
            beyond |= (ulong)Vector128.GreaterThan(characters, Vector128.Create((ushort)'\u007f')).ExtractMostSignificantBits() << (at - start);
        }

        for (; beyond != 0; beyond &= beyond - 1)
            letters |= char.IsLetter(padded[start + BitOperations.TrailingZeroCount(beyond)]) ? beyond & (0 - beyond) : 0;
        return letters;
    }

    private static uint StemOf(ReadOnlySpan<char> word)
    {
        uint hash = Seed;
        foreach (char c in word[..Math.Min(StemLength, word.Length)])
            hash = unchecked((hash ^ c) * Prime);
        return hash;
    }

    private static uint Of(char kind, int number) => unchecked((((Seed ^ kind) * Prime) ^ (uint)number) * Prime);
}
