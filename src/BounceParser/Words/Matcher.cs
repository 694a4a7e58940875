using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace BounceParsing.Words;

/// <summary>Finds all phrases of a list in one pass over a folded text.</summary>
/// <remarks>
/// A phrase stands at the beginning of a word, or begins with a mark or a letter of a script without blanks: only there,
/// and where the character is one that begins any, is it looked for, sixteen characters at a time. It is filed under its
/// first 12, 8, 4, 3, 2 or 1 characters, as many as it has; <see cref="MatcherKeys"/> spares most places the look-up.
/// </remarks>
internal sealed class Matcher
{
    /// <summary>How many characters of any kind must be readable behind the text.</summary>
    public const int Padding = 16;

    /// <summary>How many characters are looked at before what was found in them is looked up: a loop that ends costs more than a turn of it.</summary>
    private const int Stretch = 64;

    [ThreadStatic]
    private static PhraseMatches? _kept;

    /// <summary>A bit for each character by its upper half, as a number of four bits.</summary>
    private static readonly Vector128<byte> Uppers = Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0);

    private readonly MatcherKeys _keys = new();
    private readonly PhraseShelf _shelf;
    private readonly Phrase[] _phrases;

    /// <summary>The bits of the characters of ASCII that begin a phrase, by their lower half.</summary>
    private readonly Vector128<byte> _firsts;

    public Matcher(Phrase[] phrases)
    {
        _phrases = phrases;
        _shelf = new PhraseShelf(phrases, _keys);
        _firsts = FirstsOf(phrases);
    }

    /// <summary>What stands in the text, in the order in which it is found; valid until the thread's next scan.</summary>
    /// <param name="padded">The folded text and <see cref="Padding"/> characters more.</param>
    /// <param name="length">The length of the text.</param>
    public ReadOnlySpan<PhraseMatch> Scan(ReadOnlySpan<char> padded, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, padded.Length - Padding);
        Counters.SeekPhrases(length);
        PhraseMatches? found = null;
        ulong wordBefore = 0;
        ref char text = ref MemoryMarshal.GetReference(padded);
        Span<byte> places = stackalloc byte[Stretch];
        for (int stretch = 0; stretch < length; stretch += Stretch)
        {
            ulong starts = StartsIn(ref Unsafe.Add(ref text, stretch), Math.Min(Stretch, length - stretch), ref wordBefore);
            int count = 0;
            for (; starts != 0; starts &= starts - 1)
            {
                int place = BitOperations.TrailingZeroCount(starts);
                places[count] = (byte)place;
                count += _keys.MayBegin(ref Unsafe.Add(ref text, stretch + place)) ? 1 : 0;
            }

            foreach (byte place in places[..count])
                LookUp(ref text, length, stretch + place, ref found);
        }

        return found is null ? [] : found.Span;
    }

    /// <summary>A bit for each of up to <see cref="Stretch"/> characters at which a phrase may begin by that character and the one before.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="length">How many they are.</param>
    /// <param name="wordBefore">1 where the character before them is of a word; takes the same of the last of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong StartsIn(ref char text, int length, ref ulong wordBefore)
    {
        (ulong words, ulong firsts) = (0, 0);
        ref ushort units = ref Unsafe.As<char, ushort>(ref text);
        for (int block = 0; block < length; block += Padding)
        {
            Vector128<ushort> first = Vector128.LoadUnsafe(ref units, (nuint)block);
            Vector128<ushort> second = Vector128.LoadUnsafe(ref units, (nuint)block + 8);
            words |= (ulong)Bits(AreOfWords(first), AreOfWords(second)) << block;
            firsts |= (ulong)MayBegin(Narrow(first, second), _firsts) << block;
        }

        ulong starts = firsts & (~words | ~((words << 1) | wordBefore)) & (ulong.MaxValue >> (Stretch - length));
        wordBefore = words >> (Stretch - 1);
        return starts;
    }

    private static Vector128<byte> FirstsOf(Phrase[] phrases)
    {
        byte[] firsts = new byte[Padding];
        foreach (Phrase phrase in phrases)
        {
            char first = phrase.Part(phrase.LongestPart)[0];
            if (char.IsAscii(first))
                firsts[first & 15] |= (byte)(1 << (first >> 4));
        }

        return Vector128.Create(firsts);
    }

    /// <summary>Sixteen characters as bytes, those beyond them as the highest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<ushort> first, Vector128<ushort> second)
        => Vector128.Narrow(Vector128.Min(first, Vector128.Create((ushort)byte.MaxValue)), Vector128.Min(second, Vector128.Create((ushort)byte.MaxValue)));

    /// <summary>A bit for each of sixteen characters that begins a phrase, or is none of ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint MayBegin(Vector128<byte> characters, Vector128<byte> firsts)
    {
        Vector128<byte> lower = Look(firsts, characters & Vector128.Create((byte)15));
        Vector128<byte> upper = Look(Uppers, characters >> 4);
        return (~Vector128.Equals(lower & upper, Vector128<byte>.Zero)).ExtractMostSignificantBits() | characters.ExtractMostSignificantBits();
    }

    /// <summary>What stands in a table of sixteen at each of sixteen places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Look(Vector128<byte> table, Vector128<byte> places)
        => Ssse3.IsSupported ? Ssse3.Shuffle(table, places) : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.VectorTableLookup(table, places) : Vector128.Shuffle(table, places);

    /// <summary>A bit for each of sixteen characters of which something holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bits(Vector128<ushort> first, Vector128<ushort> second) => Vector128.Narrow(first, second).ExtractMostSignificantBits();

    /// <summary>Marks each lower-case letter and digit of ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> AreOfWords(Vector128<ushort> characters)
        => Vector128.LessThan(characters - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26))
            | Vector128.LessThan(characters - Vector128.Create((ushort)'0'), Vector128.Create((ushort)10));

    /// <remarks>Kept apart, so that the loop that asks for it is short.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LookUp(ref char text, int length, int position, ref PhraseMatches? found)
    {
        Span<uint> keys = stackalloc uint[MatcherKeys.Lengths];
        foreach (uint key in keys[.._keys.Find(ref Unsafe.Add(ref text, position), keys)])
        {
            foreach (ref readonly FiledPhrase entry in _shelf.Near(key))
            {
                if (entry.MayStandAt(ref text, length, position, key))
                    Verify(entry, MemoryMarshal.CreateReadOnlySpan(ref text, length), position, ref found);
            }
        }
    }

    private void Verify(in FiledPhrase entry, ReadOnlySpan<char> text, int position, ref PhraseMatches? found)
    {
        int start = position;
        int end = position + entry.Length;
        bool stands = entry.IsWhole
            ? text[start..end].SequenceEqual(_shelf.WordsOf(entry)) && !WordBoundary.IsInside(text, start) && !(entry.IsClosed && WordBoundary.IsInside(text, end))
            : _phrases[entry.Phrase].TryMatch(text, entry.Part, position, out start, out end);
        if (stands)
            (found ??= Begin()).Add(new PhraseMatch(entry.Phrase, entry.Part, position, start, end));
    }

    /// <summary>The thread's list, emptied.</summary>
    private static PhraseMatches Begin()
    {
        PhraseMatches kept = _kept ??= new PhraseMatches();
        kept.Clear();
        return kept;
    }
}
