using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BounceParsing.Words;

/// <summary>The phrases of a <see cref="Matcher"/>: those of one key side by side, the last of the list first.</summary>
internal sealed class PhraseShelf
{
    /// <summary>One in the upper half of a slot.</summary>
    private const ulong One = 1UL << 32;

    /// <summary>The keys and, in the upper half, where the first phrase of each stands; 0 where a slot is empty.</summary>
    private readonly ulong[] _slots;
    private readonly FiledPhrase[] _filed;

    /// <summary>The words of all that is filed.</summary>
    private readonly char[] _letters;

    public PhraseShelf(Phrase[] phrases, MatcherKeys keys)
    {
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)phrases.Length + 1)];
        _filed = new FiledPhrase[phrases.Length + 1];
        (int Slot, bool IsLast)[] places = Count(phrases, keys);
        AddUp();
        _letters = new char[phrases.Sum(static phrase => phrase.Part(phrase.LongestPart).Length)];
        int letters = 0;
        for (int number = 0; number < phrases.Length; number++)
        {
            ref ulong slot = ref _slots[places[number].Slot];
            slot -= One;
            int first = FirstOf(slot);
            _filed[first] = new FiledPhrase(number, phrases[number], letters, places[number].IsLast);
            phrases[number].Part(_filed[first].Part).CopyTo(_letters.AsSpan(letters));
            letters += _filed[first].Length;
        }
    }

    public ref readonly FiledPhrase this[int place] => ref _filed[place];

    /// <summary>The place of the first phrase of a key; 0 where there is none.</summary>
    public int First(uint key) => FirstOf(_slots[SlotOf(key)]);

    /// <summary>The words that are sought of a phrase.</summary>
    public ReadOnlySpan<char> WordsOf(in FiledPhrase phrase) => _letters.AsSpan(phrase.Letters, phrase.Length);

    /// <summary>Gives each key a slot and counts its phrases there; the first of them will be the last to be found.</summary>
    private (int Slot, bool IsLast)[] Count(Phrase[] phrases, MatcherKeys keys)
    {
        (int Slot, bool IsLast)[] places = new (int Slot, bool IsLast)[phrases.Length];
        for (int number = 0; number < phrases.Length; number++)
        {
            uint key = keys.File(phrases[number].Part(phrases[number].LongestPart));
            int slot = SlotOf(key);
            places[number] = (slot, _slots[slot] == 0);
            _slots[slot] = (_slots[slot] == 0 ? key : _slots[slot]) + One;
        }

        return places;
    }

    /// <summary>Makes of the number of phrases in each slot the place behind them.</summary>
    private void AddUp()
    {
        int end = 1;
        foreach (ref ulong slot in _slots.AsSpan())
        {
            end += FirstOf(slot);
            slot = slot == 0 ? 0 : (uint)slot + (One * (uint)end);
        }
    }

    private static int FirstOf(ulong slot) => (int)(slot >> 32);

    /// <summary>The slot of a key, or the empty one where it would stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(uint key)
    {
        ref ulong slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        uint last = (uint)_slots.Length - 1;
        uint slot = key & last;
        while (Unsafe.Add(ref slots, slot) is not 0 and var filed && (uint)filed != key)
            slot = (slot + 1) & last;
        return (int)slot;
    }
}
