using System.Runtime.CompilerServices;

namespace BounceParsing.Words;

/// <summary>A phrase on a <see cref="PhraseShelf"/>, with what bars most texts that share no more than its key.</summary>
internal readonly struct FiledPhrase
{
    private const int Closed = 1;
    private const int Whole = 2;
    private const int Signs = 2;

    private readonly ulong _last;
    private readonly uint _key;
    private readonly int _letters;
    private readonly ushort _phrase;
    private readonly byte _length;
    private readonly byte _part;

    /// <param name="number">The phrase's number.</param>
    /// <param name="phrase">The phrase, of which no part is longer than 255 characters.</param>
    /// <param name="key">The key under which it is filed.</param>
    /// <param name="letters">Where on the shelf its letters begin.</param>
    public FiledPhrase(int number, Phrase phrase, uint key, int letters)
    {
        int part = phrase.LongestPart;
        ReadOnlySpan<char> words = phrase.Part(part);
        (_phrase, _part, _length) = checked(((ushort)number, (byte)part, (byte)words.Length));
        _key = key;
        _last = words.Length < 4 ? 0 : MatcherKeys.Four(words, words.Length - 4);
        _letters = (letters << Signs) | (phrase.HasOpenEnd(part) ? 0 : Closed) | (phrase.PartCount == 1 ? Whole : 0);
    }

    /// <summary>The phrase's number.</summary>
    public int Phrase => _phrase;

    /// <summary>The part of it that is sought.</summary>
    public int Part => _part;

    /// <summary>The part's length.</summary>
    public int Length => _length;

    /// <summary>True where a word that goes on behind the part is another.</summary>
    public bool IsClosed => (_letters & Closed) != 0;

    /// <summary>True where the phrase has no other part.</summary>
    public bool IsWhole => (_letters & Whole) != 0;

    /// <summary>Where on the shelf its letters begin.</summary>
    public int Letters => _letters >> Signs;

    /// <summary>False where the key is another's, or the text goes on otherwise than the part ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStandAt(ref char text, int length, int position, uint key)
    {
        int end = position + _length;
        return _key == key && end <= length && (_length < 4 || MatcherKeys.Four(ref text, end - 4) == _last);
    }
}
