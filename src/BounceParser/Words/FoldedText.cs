using System.Numerics;

namespace BounceParsing.Words;

/// <summary>
/// A text made ready for matching: lower case, line folds and runs of white space as one blank, plain quotes, without the code
/// that begins each line of a multi-line reply. Knows where each character stood and which belong to addresses, hosts and URLs.
/// </summary>
internal sealed class FoldedText : IDisposable
{
    /// <summary>Longer texts are not kept to be filled anew.</summary>
    private const int MostKept = 4096;

    [ThreadStatic]
    private static FoldedText? _spare;

    private FoldedText? _nextSpare;
    private char[] _words = [];
    private int[] _origins = [];
    private bool[] _names = [];
    private int _length;

    public string Text { get; private set; } = "";

    public ReadOnlySpan<char> Words => _words.AsSpan(0, _length);

    /// <summary>The words and what <see cref="Matcher.Scan"/> wants behind them.</summary>
    public ReadOnlySpan<char> Padded => _words.AsSpan(0, _length + Matcher.Padding);

    public static FoldedText Of(string text, string? ownAddress = null)
    {
        FoldedText folded = _spare ?? new FoldedText();
        (_spare, folded._nextSpare) = (folded._nextSpare, null);
        folded.Read(text, ownAddress);
        return folded;
    }

    /// <summary>True when an address stands in the words that is not the recipient's own.</summary>
    public bool NamesOther { get; private set; }

    /// <summary>True when the recipient's own address stands in the words.</summary>
    public bool NamesOwn { get; private set; }

    /// <summary>Where the character at a folded position stood in <see cref="Text"/>.</summary>
    public int Origin(int position) => position < _length ? _origins[position] : Text.Length;

    /// <summary>The words between two folded positions as they stand in the mail.</summary>
    public ReadOnlySpan<char> Original(int start, int end)
        => start >= end ? [] : Text.AsSpan(_origins[start], _origins[end - 1] + 1 - _origins[start]);

    /// <summary>The character of <see cref="Text"/> that stands at a folded position.</summary>
    public char OriginalAt(int position) => Text[_origins[position]];

    public bool IsNameAt(int position) => _names[position];

    /// <summary>Of each character of the words, whether it belongs to a name.</summary>
    public ReadOnlySpan<bool> Names => _names.AsSpan(0, _length);

    /// <summary>True when a part of the phrase that matched lies in an address, a host or a URL.</summary>
    public bool IsName(in PhraseMatch match, Phrase phrase)
    {
        if (!_names.AsSpan(match.Start, match.End - match.Start).Contains(true))
            return false;
        int last = phrase.PartCount - 1;
        return last == 0 || _names[match.Start] || _names[match.End - 1] || (match.Part != 0 && match.Part != last && _names[match.Position]);
    }

    /// <summary>Gives the room back to the thread's next text.</summary>
    public void Dispose()
    {
        (Text, _length) = ("", 0);
        if (_words.Length <= MostKept)
            (_nextSpare, _spare) = (_spare, this);
    }

    private void Read(string text, string? ownAddress)
    {
        if (_words.Length < text.Length + Matcher.Padding)
        {
            int room = (int)BitOperations.RoundUpToPowerOf2((uint)(text.Length + Matcher.Padding));
            (_words, _origins, _names) = (new char[room], new int[room], new bool[room]);
        }

        Text = text;
        _length = Fold.Into(text, _words, _origins, ReplyCodeFinder.FindContinued(text));
        string? own = ownAddress?.ToLowerInvariant();
        NamesOwn = own is not null && Words.Contains(own, StringComparison.Ordinal);
        NamesOther = NameMask.Fill(this, _names.AsSpan(0, _length), own);
    }
}
