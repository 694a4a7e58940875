using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BounceParsing.Words;

/// <summary>The beginnings under which a <see cref="Matcher"/> files its phrases, as numbers: two bits tell of each whether it may be one.</summary>
/// <remarks>
/// The bits of keys that are asked together lie in one word, which the characters choose that they share, so that a place in a
/// text costs three words: several keys may share bits.
/// </remarks>
internal sealed class MatcherKeys
{
    /// <summary>How many keys a text may begin with: one of each length.</summary>
    public const int Lengths = 6;

    private const int LongestKey = 12;

    /// <summary>How many words there are for keys of one to three characters, of four, and of eight and twelve, as powers of two.</summary>
    private const int Shorts = 6;
    private const int Fours = 8;
    private const int Longs = 11;

    private readonly ulong[] _shorts = new ulong[1 << Shorts];
    private readonly ulong[] _fours = new ulong[1 << Fours];
    private readonly ulong[] _longs = new ulong[1 << Longs];

    /// <summary>False where no phrase begins so. All keys are tried without a branch: which of them is filed cannot be foreseen.</summary>
    /// <param name="text">The first of <see cref="Matcher.Padding"/> readable characters.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(ref char text)
    {
        ulong four = Four(ref text, 0);
        ulong first = Key(four);
        ulong second = Key(first, Four(ref text, 4));
        ulong third = Key(second, Four(ref text, 8));
        ulong one = ShortKey(four, 1);
        ulong shorts = WordOf(_shorts, Shorts, one);
        ulong longs = WordOf(_longs, Longs, second);
        return Has(shorts, one) | Has(shorts, ShortKey(four, 2)) | Has(shorts, ShortKey(four, 3))
            | Has(WordOf(_fours, Fours, first), first) | Has(longs, second) | Has(longs, third);
    }

    /// <summary>The keys that may be filed and begin a text, the shortest first; what is returned tells how many there are.</summary>
    /// <param name="text">The first of <see cref="Matcher.Padding"/> readable characters.</param>
    /// <param name="keys">Takes the keys, of which there may be <see cref="Lengths"/>.</param>
    public int Find(ref char text, Span<uint> keys)
    {
        ulong four = Four(ref text, 0);
        ulong first = Key(four);
        ulong second = Key(first, Four(ref text, 4));
        ulong third = Key(second, Four(ref text, 8));
        ulong shorts = WordOf(_shorts, Shorts, ShortKey(four, 1));
        ulong longs = WordOf(_longs, Longs, second);
        int count = 0;
        for (int length = 1; length < 4; length++)
            Add(shorts, ShortKey(four, length), keys, ref count);
        Add(WordOf(_fours, Fours, first), first, keys, ref count);
        Add(longs, second, keys, ref count);
        Add(longs, third, keys, ref count);
        return count;
    }

    /// <summary>The key of as many characters as the words have, which is marked among those of its length.</summary>
    public uint File(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
            throw new FormatException("A phrase is empty.");
        Span<char> padded = stackalloc char[LongestKey];
        padded.Clear();
        words[..Math.Min(words.Length, LongestKey)].CopyTo(padded);
        ulong four = Four(padded, 0);
        ulong first = Key(four);
        ulong second = Key(first, Four(padded, 4));
        return words.Length switch
        {
            < 4 => Set(ref WordOf(_shorts, Shorts, ShortKey(four, 1)), ShortKey(four, words.Length)),
            < 8 => Set(ref WordOf(_fours, Fours, first), first),
            < LongestKey => Set(ref WordOf(_longs, Longs, second), second),
            _ => Set(ref WordOf(_longs, Longs, second), Key(second, Four(padded, 8))),
        };
    }

    /// <summary>A key's upper bits are those that its characters have mixed best.</summary>
    private static ulong Key(ulong characters) => characters * 0x9E3779B97F4A7C15UL;

    private static ulong Key(ulong before, ulong characters) => BitOperations.RotateLeft(before, 31) + (characters * 0xC2B2AE3D27D4EB4FUL);

    /// <summary>Of four characters the key of the first, apart from one with nothing behind them.</summary>
    private static ulong ShortKey(ulong four, int length) => Key((four & ((1UL << (16 * length)) - 1)) | (1UL << (16 * length)));

    /// <summary>Four characters from a place on as one number.</summary>
    public static ulong Four(ReadOnlySpan<char> text, int from) => Four(ref MemoryMarshal.GetReference(text.Slice(from, 4)), 0);

    /// <inheritdoc cref="Four(ReadOnlySpan{char}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Four(ref char text, int from) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref text, from)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ulong WordOf(ulong[] words, int size, ulong key)
        => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(words), (nint)(key >> (64 - size)));

    /// <summary>Two bits of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BitsOf(ulong key) => (1UL << (int)(key >> 40)) | (1UL << (int)(key >> 46));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Has(ulong word, ulong key) => (~word & BitsOf(key)) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ulong word, ulong key, Span<uint> keys, ref int count)
    {
        keys[count] = Short(key);
        count += Has(word, key) ? 1 : 0;
    }

    private static uint Set(ref ulong word, ulong key)
    {
        word |= BitsOf(key);
        return Short(key);
    }

    /// <summary>The key as it is filed.</summary>
    private static uint Short(ulong key) => (uint)(key >> 24);
}
