using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BounceParsing.Words;

/// <summary>The beginnings under which a <see cref="Matcher"/> files its phrases, as numbers: a bit tells of each whether it may be one.</summary>
internal sealed class MatcherKeys
{
    private const int LongestKey = 12;

    /// <summary>The first four characters of all phrases that have as many; then the keys of phrases of four, of eight and of twelve characters or more.</summary>
    private readonly KeyBits _begun = new(14);
    private readonly KeyBits _fours = new(14);
    private readonly KeyBits _eights = new(15);
    private readonly KeyBits _twelves = new(16);

    /// <summary>The first two characters of phrases of two and three; and the phrases of one.</summary>
    private readonly KeyBits _pairs = new(12);
    private readonly KeyBits _ones = new(10);

    /// <summary>False where no phrase begins so. All keys are tried without a branch: which of them is filed cannot be foreseen.</summary>
    /// <param name="text">The first of <see cref="Matcher.Padding"/> readable characters.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(ref char text)
    {
        ulong four = Four(ref text, 0);
        ulong first = Key(four);
        ulong second = Key(first, Four(ref text, 4));
        ulong third = Key(second, Four(ref text, 8));
        ulong isLong = _begun.Get(first) & (_fours.Get(first) | _eights.Get(second) | _twelves.Get(third));
        return ((isLong | _pairs.Get(PairKey(four)) | _ones.Get(OneKey(text))) & 1) != 0;
    }

    /// <summary>True where one character may be a phrase.</summary>
    public bool HasOne(ref char text, out uint key) => _ones.Has(OneKey(text), out key);

    /// <summary>True where two characters may begin a phrase of two or three.</summary>
    public bool HasPair(ref char text, out uint key) => _pairs.Has(PairKey(Four(ref text, 0)), out key);

    /// <summary>True where four characters may begin a phrase of as many or more.</summary>
    public bool HasFour(ref char text) => (_begun.Get(Key(Four(ref text, 0))) & 1) != 0;

    /// <summary>The keys of four, of eight and of twelve characters that may be filed; 0 for one that is not.</summary>
    public (uint Fours, uint Eights, uint Twelves) Long(ref char text)
    {
        ulong first = Key(Four(ref text, 0));
        ulong second = Key(first, Four(ref text, 4));
        ulong third = Key(second, Four(ref text, 8));
        return (_fours.KeyIn(first), _eights.KeyIn(second), _twelves.KeyIn(third));
    }

    /// <summary>The key of as many characters as the words have, which is marked among those of its length.</summary>
    public uint File(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
            throw new FormatException("A phrase is empty.");
        if (words.Length == 1)
            return _ones.Set(OneKey(words[0]));
        if (words.Length < 4)
            return _pairs.Set(PairKey(words[0] | ((ulong)words[1] << 16)));
        ulong key = Key(Four(words, 0));
        _begun.Set(key);
        if (words.Length < 8)
            return _fours.Set(key);
        key = Key(key, Four(words, 4));
        return words.Length < LongestKey ? _eights.Set(key) : _twelves.Set(Key(key, Four(words, 8)));
    }

    /// <summary>A key's upper bits are those that its characters have mixed best.</summary>
    private static ulong Key(ulong characters) => characters * 0x9E3779B97F4A7C15UL;

    private static ulong Key(ulong before, ulong characters) => BitOperations.RotateLeft(before, 31) + (characters * 0xC2B2AE3D27D4EB4FUL);

    private static ulong OneKey(char c) => Key(c);

    /// <summary>Of four characters the key of the first two, apart from one with nothing behind it.</summary>
    private static ulong PairKey(ulong four) => Key((uint)four | (1UL << 32));

    /// <summary>The key as it is filed, never 0.</summary>
    private static uint Short(ulong key) => (uint)(key >> 32) | (1U << 31);

    private static ulong Four(ReadOnlySpan<char> text, int from) => Four(ref MemoryMarshal.GetReference(text.Slice(from, 4)), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref char text, int from) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref text, from)));

    /// <summary>A bit for each key of a set; others may share it.</summary>
    private readonly struct KeyBits(int size)
    {
        private readonly ulong[] _bits = new ulong[(1 << size) / 64];

        public uint Set(ulong key)
        {
            _bits[key >> (64 - size + 6)] |= 1UL << (int)(key >> (64 - size));
            return Short(key);
        }

        public bool Has(ulong key, out uint filed)
        {
            filed = Short(key);
            return (Get(key) & 1) != 0;
        }

        /// <summary>The key as it is filed; 0 where it is not in the set.</summary>
        public uint KeyIn(ulong key) => Short(key) & (0U - (uint)(Get(key) & 1));

        /// <summary>The last bit tells whether the key may be in the set.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Get(ulong key) => _bits[key >> (64 - size + 6)] >> (int)(key >> (64 - size));
    }
}
