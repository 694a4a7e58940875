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
    private const int PrefixBits = 16;
    private const ulong Mixer = 0x9E3779B97F4A7C15UL;

    private readonly Phrase[] _phrases;
    private readonly ulong[] _prefixes = new ulong[(1 << PrefixBits) / 64];

    /// <summary>A bit for each beginning under which a phrase is filed.</summary>
    private readonly ulong[] _filedUnder = new ulong[(1 << PrefixBits) / 64];

    /// <summary>A bit for the last twelve bits of each character that begins a phrase of less than four.</summary>
    private readonly ulong[] _shorts = new ulong[64];
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

    /// <summary>What stands in the text, in the order in which it is found; null where nothing does.</summary>
    /// <param name="padded">The folded text and <see cref="Padding"/> characters more.</param>
    /// <param name="length">The length of the text.</param>
    public List<PhraseMatch>? Scan(ReadOnlySpan<char> padded, int length)
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
                ref char at = ref Unsafe.Add(ref text, position);
                if (IsShort(at))
                    VerifyShort(padded[..length], position, ref found);
                ulong key = Mix(Four(ref at, 0), 2);
                if (Holds(_prefixes, key))
                    LookUp(padded, length, position, key, ref found);
            }
        }

        return found;
    }

    /// <summary>A bit for each of sixteen characters of which something holds.</summary>
    private static uint Bits(Vector128<ushort> first, Vector128<ushort> second) => Vector128.Narrow(first, second).ExtractMostSignificantBits();

    /// <summary>Marks each lower-case letter and digit of ASCII.</summary>
    private static Vector128<ushort> AreOfWords(Vector128<ushort> characters)
        => Vector128.LessThan(characters - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26))
            | Vector128.LessThan(characters - Vector128.Create((ushort)'0'), Vector128.Create((ushort)10));

    /// <summary>Looks up the phrases of less than four characters.</summary>
    private void VerifyShort(ReadOnlySpan<char> text, int position, ref List<PhraseMatch>? found)
    {
        Verify(text, position, Mix(text[position], 0), ref found);
        if (position + 1 < text.Length)
            Verify(text, position, Mix(Pair(text[position..]), 1), ref found);
    }

    /// <summary>Looks up the longer ones, given the key of the first four characters.</summary>
    private void LookUp(ReadOnlySpan<char> padded, int length, int position, ulong key, ref List<PhraseMatch>? found)
    {
        ref char text = ref MemoryMarshal.GetReference(padded.Slice(position, LongestKey));
        for (int from = 4; ; from += 4)
        {
            if (Holds(_filedUnder, key))
                Verify(padded[..length], position, key, ref found);
            if (from == LongestKey)
                return;
            key = Mix(Four(ref text, from), key);
            if (!Holds(_prefixes, key))
                return;
        }
    }

    /// <summary>True for a character that begins a phrase of less than four.</summary>
    private bool IsShort(char first) => (_shorts[(first >> 6) & 63] & (1UL << (first & 63))) != 0;

    private void Verify(ReadOnlySpan<char> text, int position, ulong key, ref List<PhraseMatch>? found)
    {
        for (int filed = _first[(int)(key >> _shift)]; filed != 0; filed = _filed[filed].Next)
        {
            ref readonly Filed entry = ref _filed[filed];
            if (entry.Check == CheckOf(key) && _phrases[filed - 1].TryMatch(text, entry.Part, position, out int start, out int end))
                (found ??= []).Add(new PhraseMatch(filed - 1, entry.Part, position, start, end));
        }
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

    /// <summary>The key of as many characters as the words have; marks the shorter keys on the way to it.</summary>
    private ulong FileUnder(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
            throw new FormatException("A phrase is empty.");
        if (words.Length < 4)
        {
            _shorts[(words[0] >> 6) & 63] |= 1UL << (words[0] & 63);
            return words.Length == 1 ? Mix(words[0], 0) : Mix(Pair(words), 1);
        }

        ulong key = Mix(Four(words, 0), 2);
        Mark(_prefixes, key);
        for (int from = 4; from < LongestKey && from + 4 <= words.Length; from += 4)
        {
            key = Mix(Four(words, from), key);
            Mark(_prefixes, key);
        }

        Mark(_filedUnder, key);
        return key;
    }

    private static void Mark(ulong[] bits, ulong key)
    {
        int bit = PrefixOf(key);
        bits[bit >> 6] |= 1UL << (bit & 63);
    }

    private static bool Holds(ulong[] bits, ulong key)
    {
        int bit = PrefixOf(key);
        return (bits[bit >> 6] & (1UL << bit)) != 0;
    }

    private static int PrefixOf(ulong key) => (int)(key >> (64 - PrefixBits));

    /// <summary>The bits of a key that are mixed best, but for those that choose its place.</summary>
    private static uint CheckOf(ulong key) => (uint)(key >> PrefixBits);

    private static ulong Mix(ulong characters, ulong before)
        => (characters ^ BitOperations.RotateLeft(before, 29)) * Mixer;

    private static ulong Pair(ReadOnlySpan<char> text) => text[0] | ((ulong)text[1] << 16);

    private static ulong Four(ReadOnlySpan<char> text, int from) => Four(ref MemoryMarshal.GetReference(text.Slice(from, 4)), 0);

    private static ulong Four(ref char text, int from) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref text, from)));

    /// <summary>A phrase under its key; entries of one bucket are chained by number, 0 ends the chain.</summary>
    private readonly record struct Filed(uint Check, ushort Part, int Next);
}
