using System.Numerics;

namespace BounceParsing.Words;

/// <summary>The phrases of a <see cref="Matcher"/>: those of one key side by side, the last of the list first.</summary>
internal sealed class PhraseShelf
{
    /// <summary>The keys and where the first phrase of each stands; 0 where a slot is empty.</summary>
    private readonly (uint Key, int First)[] _slots;
    private readonly FiledPhrase[] _filed;

    /// <summary>The words of all that is filed.</summary>
    private readonly char[] _letters;

    public PhraseShelf(Phrase[] phrases, MatcherKeys keys)
    {
        _slots = new (uint Key, int First)[BitOperations.RoundUpToPowerOf2((uint)phrases.Length + 1)];
        _filed = new FiledPhrase[phrases.Length + 1];
        (int Slot, bool IsLast)[] places = Count(phrases, keys);
        AddUp();
        _letters = new char[phrases.Sum(static phrase => phrase.Part(phrase.LongestPart).Length)];
        int letters = 0;
        for (int number = 0; number < phrases.Length; number++)
        {
            ref int first = ref _slots[places[number].Slot].First;
            _filed[--first] = new FiledPhrase(number, phrases[number], letters, places[number].IsLast);
            phrases[number].Part(_filed[first].Part).CopyTo(_letters.AsSpan(letters));
            letters += _filed[first].Length;
        }
    }

    public ref readonly FiledPhrase this[int place] => ref _filed[place];

    /// <summary>The place of the first phrase of a key; 0 where there is none.</summary>
    public int First(uint key) => _slots[SlotOf(key)].First;

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
            places[number] = (slot, _slots[slot].First == 0);
            _slots[slot] = (key, _slots[slot].First + 1);
        }

        return places;
    }

    /// <summary>Makes of the number of phrases in each slot the place behind them.</summary>
    private void AddUp()
    {
        int end = 1;
        foreach (ref (uint Key, int First) slot in _slots.AsSpan())
        {
            end += slot.First;
            slot.First = slot.First == 0 ? 0 : end;
        }
    }

    /// <summary>The slot of a key, or the empty one where it would stand.</summary>
    private int SlotOf(uint key)
    {
        int slot = (int)key & (_slots.Length - 1);
        while (_slots[slot].First != 0 && _slots[slot].Key != key)
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }
}
