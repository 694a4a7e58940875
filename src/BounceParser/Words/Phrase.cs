namespace BounceParsing.Words;

/// <summary>
/// Words to look for in a folded text. Written in lower case; <c> * </c> between words stands for anything up to
/// <see cref="GapLimit"/> characters, a star behind a word for the rest of the word, <c>^</c> in front and <c>$</c> behind for
/// a text in which nothing but codes and addresses stands before or after.
/// </summary>
internal sealed class Phrase
{
    public const int GapLimit = 80;

    private readonly Piece _first;
    private readonly Piece[]? _others;

    public Phrase(string written)
        : this(written.AsMemory())
    {
    }

    /// <summary>A piece of a table, which the phrase keeps: thousands are made at once, and few of them are ever read.</summary>
    public Phrase(ReadOnlyMemory<char> written)
    {
        ReadOnlySpan<char> words = written.Span;
        OpensText = words is ['^', ..];
        EndsText = words is [.., '$'];
        if (OpensText || EndsText)
            written = written[(OpensText ? 1 : 0)..(EndsText ? ^1 : ^0)];
        Length = written.Length;
        if (words.Contains('*'))
            (_first, _others, Length) = Divide(written.ToString());
        else
            _first = new Piece(written, false);
    }

    /// <summary>Words in which a star is a star.</summary>
    public Phrase(string words, bool hasOpenEnd)
    {
        _first = new Piece(words.AsMemory(), hasOpenEnd);
        Length = words.Length;
    }

    /// <summary>True when nothing but codes and addresses may stand in front.</summary>
    public bool OpensText { get; }

    /// <summary>True when nothing but codes and addresses may stand behind.</summary>
    public bool EndsText { get; }

    /// <summary>How many characters the phrase demands: the more, the more it says.</summary>
    public int Length { get; }

    public int PartCount => 1 + (_others?.Length ?? 0);

    /// <summary>The number of the longest part, which says most.</summary>
    public int LongestPart
    {
        get
        {
            int longest = 0;
            for (int part = 1; part < PartCount; part++)
            {
                if (Part(part).Length > Part(longest).Length)
                    longest = part;
            }

            return longest;
        }
    }

    public ReadOnlySpan<char> Part(int index) => PieceAt(index).Words.Span;

    /// <summary>True where the last word of a part may go on behind it.</summary>
    public bool HasOpenEnd(int part) => PieceAt(part).HasOpenEnd;

    /// <summary>Matches the whole phrase, given that a part is thought to begin at a position of the text.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int part, int position, out int start, out int end)
    {
        start = position;
        end = position + Part(part).Length;
        if (!PieceAt(part).StandsAt(text, position))
            return false;
        for (int next = part + 1; next < PartCount; next++)
        {
            int found = FindForward(text, next, end);
            if (found < 0)
                return false;
            end = found + Part(next).Length;
        }

        for (int before = part - 1; before >= 0; before--)
        {
            start = FindBackward(text, before, start);
            if (start < 0)
                return false;
        }

        return true;
    }

    private static (Piece First, Piece[]? Others, int Length) Divide(string written)
    {
        string[] parts = written.Split(" * ");
        int length = parts[0].Length;
        Piece[]? others = parts.Length > 1 ? new Piece[parts.Length - 1] : null;
        for (int i = 1; i < parts.Length; i++)
        {
            others![i - 1] = Piece.Of(parts[i]);
            length += parts[i].Length;
        }

        return (Piece.Of(parts[0]), others, length);
    }

    private Piece PieceAt(int part) => part == 0 ? _first : _others![part - 1];

    private int FindForward(ReadOnlySpan<char> text, int part, int from)
    {
        ReadOnlySpan<char> words = Part(part);
        int last = Math.Min(from + GapLimit, text.Length - words.Length);
        for (int at = from; at <= last; at++)
        {
            int step = text[at..(last + words.Length)].IndexOf(words);
            if (step < 0)
                return -1;
            at += step;
            if (PieceAt(part).StandsAt(text, at))
                return at;
        }

        return -1;
    }

    private int FindBackward(ReadOnlySpan<char> text, int part, int before)
    {
        ReadOnlySpan<char> words = Part(part);
        int first = Math.Max(0, before - GapLimit - words.Length);
        for (int end = before; end - first >= words.Length; end--)
        {
            int step = text[first..end].LastIndexOf(words);
            if (step < 0)
                return -1;
            if (PieceAt(part).StandsAt(text, first + step))
                return first + step;
            end = first + step + words.Length;
        }

        return -1;
    }

    /// <summary>Words without a gap; a word may go on behind them where their end is open.</summary>
    private readonly record struct Piece(ReadOnlyMemory<char> Words, bool HasOpenEnd)
    {
        public static Piece Of(string written)
        {
            ReadOnlyMemory<char> words = written.AsMemory().TrimEnd('*');
            return new Piece(words, words.Length < written.Length);
        }

        public bool StandsAt(ReadOnlySpan<char> text, int position)
        {
            if (!text[position..].StartsWith(Words.Span))
                return false;
            return !WordBoundary.IsInside(text, position) && (HasOpenEnd || !WordBoundary.IsInside(text, position + Words.Length));
        }
    }
}
