using System.Runtime.CompilerServices;

namespace BounceParsing.Words;

/// <summary>A phrase on a <see cref="PhraseShelf"/>, with what bars most texts that share no more than its key.</summary>
internal readonly struct FiledPhrase
{
    private readonly ulong _last;
    private readonly ushort _phrase;
    private readonly byte _length;
    private readonly byte _part;
    private readonly bool _isClosed;
    private readonly bool _isLast;
    private readonly bool _isWhole;

    /// <param name="number">The phrase's number.</param>
    /// <param name="phrase">The phrase, of which no part is longer than 255 characters.</param>
    /// <param name="isLast">True for the last phrase of a key.</param>
    public FiledPhrase(int number, Phrase phrase, bool isLast)
    {
        int part = phrase.LongestPart;
        string words = phrase.Part(part);
        (_phrase, _part, _length) = checked(((ushort)number, (byte)part, (byte)words.Length));
        _last = words.Length < 4 ? 0 : MatcherKeys.Four(words, words.Length - 4);
        _isClosed = !phrase.HasOpenEnd(part);
        _isWhole = phrase.PartCount == 1;
        _isLast = isLast;
    }

    /// <summary>The phrase's number.</summary>
    public int Phrase => _phrase;

    /// <summary>The part of it that is sought.</summary>
    public int Part => _part;

    /// <summary>The part's length.</summary>
    public int Length => _length;

    /// <summary>True where a word that goes on behind the part is another.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>True where the phrase has no other part.</summary>
    public bool IsWhole => _isWhole;

    /// <summary>True for the last phrase of a key.</summary>
    public bool IsLast => _isLast;

    /// <summary>False where the text goes on otherwise than the part ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStandAt(ref char text, int length, int position)
    {
        int end = position + _length;
        return end <= length && (_length < 4 || MatcherKeys.Four(ref text, end - 4) == _last);
    }
}
