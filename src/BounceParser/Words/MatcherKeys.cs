using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BounceParsing.Words;

/// <summary>The beginnings under which a <see cref="Matcher"/> files its phrases, as numbers: a bit tells of each whether it may be one.</summary>
internal sealed class MatcherKeys
{
    private const int LongestKey = 12;

    /// <summary>How many bits a length of key has, as a power of two: the first four characters of all phrases that have as many; four to seven, eight to eleven, twelve or more; two and three; one.</summary>
    private const int Begun = 14;
    private const int Fours = 14;
    private const int Eights = 15;
    private const int Twelves = 16;
    private const int Pairs = 12;
    private const int Ones = 10;

    private const int FoursAt = 1 << (Begun - 6);
    private const int EightsAt = FoursAt + (1 << (Fours - 6));
    private const int TwelvesAt = EightsAt + (1 << (Eights - 6));
    private const int PairsAt = TwelvesAt + (1 << (Twelves - 6));
    private const int OnesAt = PairsAt + (1 << (Pairs - 6));

    /// <summary>The bits of all lengths, one length's behind the other's: several keys may share a bit.</summary>
    private readonly ulong[] _bits = new ulong[OnesAt + (1 << (Ones - 6))];

    /// <summary>False where no phrase begins so. All keys are tried without a branch: which of them is filed cannot be foreseen.</summary>
    /// <param name="text">The first of <see cref="Matcher.Padding"/> readable characters.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(ref char text)
    {
        ulong four = Four(ref text, 0);
        ulong first = Key(four);
        ulong second = Key(first, Four(ref text, 4));
        ulong third = Key(second, Four(ref text, 8));
        ulong isLong = Get(0, Begun, first) & (Get(FoursAt, Fours, first) | Get(EightsAt, Eights, second) | Get(TwelvesAt, Twelves, third));
        return ((isLong | Get(PairsAt, Pairs, PairKey(four)) | Get(OnesAt, Ones, OneKey(text))) & 1) != 0;
    }

    /// <summary>The keys that may be filed and begin a text, by their length; 0 for one that is not.</summary>
    /// <param name="text">The first of <see cref="Matcher.Padding"/> readable characters.</param>
    public (uint One, uint Pair, uint Four, uint Eight, uint Twelve) Find(ref char text)
    {
        ulong four = Four(ref text, 0);
        ulong first = Key(four);
        ulong second = Key(first, Four(ref text, 4));
        ulong third = Key(second, Four(ref text, 8));
        return (KeyIn(OnesAt, Ones, OneKey(text)), KeyIn(PairsAt, Pairs, PairKey(four)), KeyIn(FoursAt, Fours, first), KeyIn(EightsAt, Eights, second), KeyIn(TwelvesAt, Twelves, third));
    }

    /// <summary>The key of as many characters as the words have, which is marked among those of its length.</summary>
    public uint File(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
            throw new FormatException("A phrase is empty.");
        if (words.Length == 1)
            return Set(OnesAt, Ones, OneKey(words[0]));
        if (words.Length < 4)
            return Set(PairsAt, Pairs, PairKey(words[0] | ((ulong)words[1] << 16)));
        ulong key = Key(Four(words, 0));
        Set(0, Begun, key);
        if (words.Length < 8)
            return Set(FoursAt, Fours, key);
        key = Key(key, Four(words, 4));
        return words.Length < LongestKey ? Set(EightsAt, Eights, key) : Set(TwelvesAt, Twelves, Key(key, Four(words, 8)));
    }

    /// <summary>A key's upper bits are those that its characters have mixed best.</summary>
    private static ulong Key(ulong characters) => characters * 0x9E3779B97F4A7C15UL;

    private static ulong Key(ulong before, ulong characters) => BitOperations.RotateLeft(before, 31) + (characters * 0xC2B2AE3D27D4EB4FUL);

    private static ulong OneKey(char c) => Key(c);

    /// <summary>Of four characters the key of the first two, apart from one with nothing behind it.</summary>
    private static ulong PairKey(ulong four) => Key((uint)four | (1UL << 32));

    /// <summary>The key as it is filed, never 0.</summary>
    private static uint Short(ulong key) => (uint)(key >> 32) | (1U << 31);

    /// <summary>Four characters from a place on as one number.</summary>
    public static ulong Four(ReadOnlySpan<char> text, int from) => Four(ref MemoryMarshal.GetReference(text.Slice(from, 4)), 0);

    /// <inheritdoc cref="Four(ReadOnlySpan{char}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Four(ref char text, int from) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref text, from)));

    private uint Set(int from, int size, ulong key)
    {
        _bits[from + (int)(key >> (64 - size + 6))] |= 1UL << (int)(key >> (64 - size));
        return Short(key);
    }

    /// <summary>The last bit tells whether the key may be filed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Get(int from, int size, ulong key)
        => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bits), from + (int)(key >> (64 - size + 6))) >> (int)(key >> (64 - size));

    /// <summary>The key as it is filed; 0 where it is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint KeyIn(int from, int size, ulong key) => Short(key) & (0U - (uint)(Get(from, size, key) & 1));
}
