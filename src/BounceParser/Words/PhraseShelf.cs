using System.Numerics;

namespace BounceParsing.Words;

/// <summary>The phrases of a <see cref="Matcher"/>, those whose keys end alike side by side.</summary>
internal sealed class PhraseShelf
{
    /// <summary>Where the phrases of each ending begin, and where the last of them end.</summary>
    private readonly ushort[] _starts;
    private readonly FiledPhrase[] _filed;

    /// <summary>The words of all that is filed.</summary>
    private readonly char[] _letters;

    public PhraseShelf(Phrase[] phrases, MatcherKeys keys)
    {
        _starts = new ushort[BitOperations.RoundUpToPowerOf2(2 * (uint)phrases.Length + 1) + 1];
        _filed = new FiledPhrase[phrases.Length];
        uint[] filed = new uint[phrases.Length];
        int letters = 0;
        for (int number = 0; number < phrases.Length; number++)
        {
            ReadOnlySpan<char> words = phrases[number].Part(phrases[number].LongestPart);
            filed[number] = keys.File(words);
            _starts[EndingOf(filed[number])]++;
            letters += words.Length;
        }

        for (int ending = 1; ending < _starts.Length; ending++)
            _starts[ending] = checked((ushort)(_starts[ending] + _starts[ending - 1]));
        _letters = new char[letters];
        letters = 0;
        for (int number = 0; number < phrases.Length; number++)
        {
            ref FiledPhrase place = ref _filed[--_starts[EndingOf(filed[number])]];
            place = new FiledPhrase(number, phrases[number], filed[number], letters);
            phrases[number].Part(place.Part).CopyTo(_letters.AsSpan(letters));
            letters += place.Length;
        }
    }

    /// <summary>The phrases of a key, and others among them.</summary>
    public ReadOnlySpan<FiledPhrase> Near(uint key)
    {
        int ending = EndingOf(key);
        return _filed.AsSpan(_starts[ending], _starts[ending + 1] - _starts[ending]);
    }

    /// <summary>The words that are sought of a phrase.</summary>
    public ReadOnlySpan<char> WordsOf(in FiledPhrase phrase) => _letters.AsSpan(phrase.Letters, phrase.Length);

    private int EndingOf(uint key) => (int)key & (_starts.Length - 2);
}
