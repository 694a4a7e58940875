using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BounceParsing.Words;

/// <summary>Finds all phrases of a list in one pass over a folded text.</summary>
/// <remarks>
/// A phrase stands at the beginning of a word, or begins with a mark or a letter of a script without blanks: only there
/// is it looked for, sixteen characters at a time. It is filed under its first 12, 8, 4, 2 or 1 characters, as many as it
/// has; a bit for each beginning spares most places the look-up.
/// </remarks>
internal sealed class Matcher
{
    /// <summary>How many characters of any kind must be readable behind the text.</summary>
    public const int Padding = 16;

    private const int LongestKey = 12;
    private const int MostKept = 4096;

    [ThreadStatic]
    private static List<PhraseMatch>? _kept;

    /// <summary>A bit for each beginning under which a phrase is filed, by its length: of four, of eight, of twelve characters.</summary>
    private readonly KeyBits _fours = new(14);
    private readonly KeyBits _eights = new(15);
    private readonly KeyBits _twelves = new(16);

    /// <summary>A bit for the last twelve bits of each character that begins a phrase of less than four.</summary>
    private readonly ulong[] _shorts = new ulong[64];
    private readonly Phrase[] _phrases;
    private readonly int[] _first;
    private readonly Filed[] _filed;
    private readonly int _shift;

    public Matcher(Phrase[] phrases)
    {
        _phrases = phrases;
        int bits = Math.Max(4, BitOperations.Log2((uint)phrases.Length + 1) + 1);
        _shift = 64 - bits;
        _first = new int[1 << bits];
        _filed = new Filed[phrases.Length + 1];
        for (int phrase = 0; phrase < phrases.Length; phrase++)
            File(phrase);
    }

    /// <summary>What stands in the text, in the order in which it is found; valid until the thread's next scan.</summary>
    /// <param name="padded">The folded text and <see cref="Padding"/> characters more.</param>
    /// <param name="length">The length of the text.</param>
    public ReadOnlySpan<PhraseMatch> Scan(ReadOnlySpan<char> padded, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, padded.Length - Padding);
        List<PhraseMatch>? found = null;
        uint wordBefore = 0;
        ref char text = ref MemoryMarshal.GetReference(padded);
        ref ushort units = ref Unsafe.As<char, ushort>(ref text);
        for (int block = 0; block < length; block += Padding)
        {
            Vector128<ushort> first = Vector128.LoadUnsafe(ref units, (nuint)block);
            Vector128<ushort> second = Vector128.LoadUnsafe(ref units, (nuint)block + 8);
            uint words = Bits(AreOfWords(first), AreOfWords(second));
            uint starts = ~words | ~((words << 1) | wordBefore);
            starts &= ~Bits(Vector128.Equals(first, Vector128.Create((ushort)' ')), Vector128.Equals(second, Vector128.Create((ushort)' ')));
            starts &= length - block >= Padding ? 0xffff : (1U << (length - block)) - 1;
            wordBefore = words >> (Padding - 1);
            for (; starts != 0; starts &= starts - 1)
            {
                int position = block + BitOperations.TrailingZeroCount(starts);
                if (MayBegin(ref Unsafe.Add(ref text, position)))
                    LookUp(padded, length, position, ref found);
            }
        }

        return CollectionsMarshal.AsSpan(found);
    }

    /// <summary>A bit for each of sixteen characters of which something holds.</summary>
    private static uint Bits(Vector128<ushort> first, Vector128<ushort> second) => Vector128.Narrow(first, second).ExtractMostSignificantBits();

    /// <summary>Marks each lower-case letter and digit of ASCII.</summary>
    private static Vector128<ushort> AreOfWords(Vector128<ushort> characters)
        => Vector128.LessThan(characters - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26))
            | Vector128.LessThan(characters - Vector128.Create((ushort)'0'), Vector128.Create((ushort)10));

    /// <summary>False where no phrase begins so. All keys are tried without a branch: which of them is filed cannot be foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayBegin(ref char text)
    {
        ulong first = Key(Four(ref text, 0));
        ulong second = Key(first, Four(ref text, 4));
        ulong third = Key(second, Four(ref text, 8));
        return ((IsShort(text) | _fours.Get(first) | _eights.Get(second) | _twelves.Get(third)) & 1) != 0;
    }

    private void LookUp(ReadOnlySpan<char> padded, int length, int position, ref List<PhraseMatch>? found)
    {
        ReadOnlySpan<char> text = padded[..length];
        ref char at = ref MemoryMarshal.GetReference(padded.Slice(position, LongestKey));
        if ((IsShort(at) & 1) != 0)
        {
            Verify(text, position, Key(at), ref found);
            Verify(text, position, Key(Pair(padded[position..])), ref found);
        }

        ulong key = Key(Four(ref at, 0));
        if ((_fours.Get(key) & 1) != 0)
            Verify(text, position, key, ref found);
        key = Key(key, Four(ref at, 4));
        if ((_eights.Get(key) & 1) != 0)
            Verify(text, position, key, ref found);
        key = Key(key, Four(ref at, 8));
        if ((_twelves.Get(key) & 1) != 0)
            Verify(text, position, key, ref found);
    }

    /// <summary>The last bit tells a character that begins a phrase of less than four.</summary>
    private ulong IsShort(char first) => _shorts[(first >> 6) & 63] >> first;

    private void Verify(ReadOnlySpan<char> text, int position, ulong key, ref List<PhraseMatch>? found)
    {
        for (int filed = _first[(int)(key >> _shift)]; filed != 0; filed = _filed[filed].Next)
        {
            ref readonly Filed entry = ref _filed[filed];
            if (entry.Check == CheckOf(key) && _phrases[filed - 1].TryMatch(text, entry.Part, position, out int start, out int end))
                (found ??= Begin()).Add(new PhraseMatch(filed - 1, entry.Part, position, start, end));
        }
    }

    /// <summary>The thread's list, emptied; one that a large text has blown up is not kept.</summary>
    private static List<PhraseMatch> Begin()
    {
        if (_kept is null || _kept.Capacity > MostKept)
            _kept = new List<PhraseMatch>(64);
        _kept.Clear();
        return _kept;
    }

    /// <summary>Files a phrase under the beginning of its longest part, for that says most.</summary>
    private void File(int phrase)
    {
        int longest = 0;
        for (int part = 1; part < _phrases[phrase].PartCount; part++)
        {
            if (_phrases[phrase].Part(part).Length > _phrases[phrase].Part(longest).Length)
                longest = part;
        }

        ulong key = FileUnder(_phrases[phrase].Part(longest));
        ref int first = ref _first[(int)(key >> _shift)];
        _filed[phrase + 1] = new Filed(CheckOf(key), (ushort)longest, first);
        first = phrase + 1;
    }

    /// <summary>The key of as many characters as the words have, which is marked among those of its length.</summary>
    private ulong FileUnder(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
            throw new FormatException("A phrase is empty.");
        if (words.Length < 4)
        {
            _shorts[(words[0] >> 6) & 63] |= 1UL << words[0];
            return words.Length == 1 ? Key(words[0]) : Key(Pair(words));
        }

        ulong key = Key(Four(words, 0));
        if (words.Length < 8)
            return _fours.Set(key);
        key = Key(key, Four(words, 4));
        return words.Length < LongestKey ? _eights.Set(key) : _twelves.Set(Key(key, Four(words, 8)));
    }

    /// <summary>A key's upper bits are those that its characters have mixed best.</summary>
    private static ulong Key(ulong characters) => characters * 0x9E3779B97F4A7C15UL;

    private static ulong Key(ulong before, ulong characters) => BitOperations.RotateLeft(before, 31) + (characters * 0xC2B2AE3D27D4EB4FUL);

    private static uint CheckOf(ulong key) => (uint)(key >> 16);

    /// <summary>Two characters, apart from one with nothing behind it.</summary>
    private static ulong Pair(ReadOnlySpan<char> text) => text[0] | ((ulong)text[1] << 16) | (1UL << 32);

    private static ulong Four(ReadOnlySpan<char> text, int from) => Four(ref MemoryMarshal.GetReference(text.Slice(from, 4)), 0);

    private static ulong Four(ref char text, int from) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref text, from)));

    /// <summary>A phrase under its key; entries of one bucket are chained by number, 0 ends the chain.</summary>
    private readonly record struct Filed(uint Check, ushort Part, int Next);

    /// <summary>A bit for each key of a set; others may share it.</summary>
    private readonly struct KeyBits(int size)
    {
        private readonly ulong[] _bits = new ulong[(1 << size) / 64];

        public ulong Set(ulong key)
        {
            _bits[key >> (64 - size + 6)] |= 1UL << (int)(key >> (64 - size));
            return key;
        }

        /// <summary>The last bit tells whether the key may be in the set.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Get(ulong key) => _bits[key >> (64 - size + 6)] >> (int)(key >> (64 - size));
    }
}
