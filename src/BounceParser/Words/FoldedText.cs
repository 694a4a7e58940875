using System.Buffers;
using BounceParsing.Diagnosis;

namespace BounceParsing.Words;

/// <summary>
/// A text made ready for matching: lower case, line folds and runs of white space as one blank, plain quotes, without the code
/// that begins each line of a multi-line reply. Knows where each character stood and which belong to addresses, hosts and URLs.
/// </summary>
internal sealed class FoldedText : IDisposable
{
    private char[] _words;
    private int[] _origins;
    private bool[] _names;
    private int _length;

    private FoldedText(string text, string? ownAddress)
    {
        Text = text;
        _words = ArrayPool<char>.Shared.Rent(text.Length);
        _origins = ArrayPool<int>.Shared.Rent(text.Length + 1);
        Fold(text, ReplyCodeFinder.FindContinued(text));
        _names = ArrayPool<bool>.Shared.Rent(Math.Max(1, _length));
        NamesOther = NameMask.Fill(Words, _names.AsSpan(0, _length), OriginalAt, ownAddress);
        NamesOwn = ownAddress is not null && Words.Contains(ownAddress.ToLowerInvariant(), StringComparison.Ordinal);
    }

    public string Text { get; }

    public ReadOnlySpan<char> Words => _words.AsSpan(0, _length);

    public static FoldedText Of(string text, string? ownAddress = null) => new(text, ownAddress);

    /// <summary>True when an address stands in the words that is not the recipient's own.</summary>
    public bool NamesOther { get; }

    /// <summary>True when the recipient's own address stands in the words.</summary>
    public bool NamesOwn { get; }

    /// <summary>Where the character at a folded position stood in <see cref="Text"/>.</summary>
    public int Origin(int position) => position < _length ? _origins[position] : Text.Length;

    /// <summary>The words between two folded positions as they stand in the mail.</summary>
    public ReadOnlySpan<char> Original(int start, int end)
        => start >= end ? [] : Text.AsSpan(_origins[start], _origins[end - 1] + 1 - _origins[start]);

    public bool IsNameAt(int position) => _names[position];

    /// <summary>True when a part of the phrase that matched lies in an address, a host or a URL.</summary>
    public bool IsName(int start, int end, Phrase phrase, int part, int position)
    {
        int last = phrase.PartCount - 1;
        return _names[start] || _names[end - 1]
            || (part != 0 && part != last && _names[position])
            || (last == 0 && _names.AsSpan(start, end - start).Contains(true));
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_words);
        ArrayPool<int>.Shared.Return(_origins);
        ArrayPool<bool>.Shared.Return(_names);
        (_words, _origins, _names, _length) = ([], [], [], 0);
    }

    private char OriginalAt(int position) => Text[_origins[position]];

    private void Fold(string text, ReadOnlySpan<char> continued)
    {
        bool blank = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                // A bounce format of paragraphs writes the second of two newlines as a slash.
                while (c == '\n' && i + 1 < text.Length && text[i + 1] == '/')
                    i++;
                if (!blank)
                    Add(' ', i);
                blank = true;
                continue;
            }

            int skipped = blank ? ReplyCodeFinder.ContinuationLength(text.AsSpan(i), continued) : 0;
            if (skipped > 0)
            {
                i += skipped - 1;
                continue;
            }

            if (c is '\u200b' or '\ufeff' or '\u00ad')
                continue;
            Add(FoldCharacter(c), i);
            blank = false;
        }
    }

    private void Add(char c, int origin)
    {
        _words[_length] = c;
        _origins[_length++] = origin;
    }

    private static char FoldCharacter(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        '\u2018' or '\u2019' or '\u201a' or '\u201b' or '\u00b4' => '\'',
        '\u201c' or '\u201d' or '\u201e' or '\u201f' or '\u00ab' or '\u00bb' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(c - 0xfee0)),
        _ => char.ToLowerInvariant(c),
    };
}
