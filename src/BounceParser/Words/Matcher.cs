using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BounceParsing.Words;

/// <summary>Finds all phrases of a list in one pass over a folded text.</summary>
/// <remarks>
/// A phrase stands at the beginning of a word, or begins with a mark or a letter of a script without blanks: only there
/// is it looked for, sixteen characters at a time. It is filed under its first 12, 8, 4, 2 or 1 characters, as many as it
/// has; <see cref="MatcherKeys"/> spares most places the look-up.
/// </remarks>
internal sealed class Matcher
{
    /// <summary>How many characters of any kind must be readable behind the text.</summary>
    public const int Padding = 16;

    private const int MostKept = 4096;

    [ThreadStatic]
    private static List<PhraseMatch>? _kept;

    private readonly MatcherKeys _keys = new();
    private readonly PhraseShelf _shelf;
    private readonly Phrase[] _phrases;

    public Matcher(Phrase[] phrases)
    {
        _phrases = phrases;
        _shelf = new PhraseShelf(phrases, _keys);
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
                if (_keys.MayBegin(ref Unsafe.Add(ref text, position)))
                    LookUp(ref text, length, position, ref found);
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

    private void LookUp(ref char text, int length, int position, ref List<PhraseMatch>? found)
    {
        (uint one, uint pair, uint four, uint eight, uint twelve) = _keys.Find(ref Unsafe.Add(ref text, position));
        if (one != 0)
            Visit(one, ref text, length, position, ref found);
        if (pair != 0)
            Visit(pair, ref text, length, position, ref found);
        if (four != 0)
            Visit(four, ref text, length, position, ref found);
        if (eight != 0)
            Visit(eight, ref text, length, position, ref found);
        if (twelve != 0)
            Visit(twelve, ref text, length, position, ref found);
    }

    private void Visit(uint key, ref char text, int length, int position, ref List<PhraseMatch>? found)
    {
        for (int place = _shelf.First(key); place > 0;)
        {
            ref readonly FiledPhrase entry = ref _shelf[place];
            if (entry.MayStandAt(ref text, length, position))
                Verify(place, entry, MemoryMarshal.CreateReadOnlySpan(ref text, length), position, ref found);
            place = entry.IsLast ? 0 : place + 1;
        }
    }

    private void Verify(int place, in FiledPhrase entry, ReadOnlySpan<char> text, int position, ref List<PhraseMatch>? found)
    {
        int start = position;
        int end = position + entry.Length;
        bool stands = entry.IsWhole
            ? text[start..end].SequenceEqual(_shelf.WordsAt(place)) && !WordBoundary.IsInside(text, start) && !(entry.IsClosed && WordBoundary.IsInside(text, end))
            : _phrases[entry.Phrase].TryMatch(text, entry.Part, position, out start, out end);
        if (stands)
            (found ??= Begin()).Add(new PhraseMatch(entry.Phrase, entry.Part, position, start, end));
    }

    /// <summary>The thread's list, emptied; one that a large text has blown up is not kept.</summary>
    private static List<PhraseMatch> Begin()
    {
        if (_kept is null || _kept.Capacity > MostKept)
            _kept = new List<PhraseMatch>(64);
        _kept.Clear();
        return _kept;
    }
}
