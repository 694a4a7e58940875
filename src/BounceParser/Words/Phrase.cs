using System.Runtime.CompilerServices;

namespace BounceParsing.Words;

/// <summary>
/// Words to look for in a <see cref="FoldedText"/>. Written in lower case; <c> * </c> between words stands for anything up to
/// <see cref="GapLimit"/> characters, a star behind a word for the rest of the word, <c>^</c> in front and <c>$</c> behind for
/// a text in which nothing but codes and addresses stands before or after.
/// </summary>
internal sealed class Phrase
{
    public const int GapLimit = 80;

    private readonly string _first;
    private readonly string[]? _others;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Phrase(ReadOnlySpan<char> written)
    {
        OpensText = written.StartsWith("^");
        EndsText = written.EndsWith("$");
        written = written[(OpensText ? 1 : 0)..(EndsText ? ^1 : ^0)];
        int gap = written.IndexOf('*') < 0 ? -1 : written.IndexOf(" * ");
        _first = (gap < 0 ? written : written[..gap]).ToString();
        Length = _first.Length;
        if (gap < 0)
            return;
        _others = written[(gap + 3)..].ToString().Split(" * ");
        foreach (string part in _others)
            Length += part.Length;
    }

    /// <summary>True when nothing but codes and addresses may stand in front.</summary>
    public bool OpensText { get; }

    /// <summary>True when nothing but codes and addresses may stand behind.</summary>
    public bool EndsText { get; }

    /// <summary>How many characters the phrase demands: the more, the more it says.</summary>
    public int Length { get; }

    public int PartCount => 1 + (_others?.Length ?? 0);

    public ReadOnlySpan<char> Part(int index) => Written(index).AsSpan().TrimEnd('*');

    /// <summary>Matches the whole phrase, given that a part is thought to begin at a position of the text.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int part, int position, out int start, out int end)
    {
        start = position;
        end = position + Part(part).Length;
        if (position < 0 || !StandsAt(text, part, position))
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

    private string Written(int part) => part == 0 ? _first : _others![part - 1];

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
            if (StandsAt(text, part, at))
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
            if (StandsAt(text, part, first + step))
                return first + step;
            end = first + step + words.Length;
        }

        return -1;
    }

    private bool StandsAt(ReadOnlySpan<char> text, int part, int position)
    {
        ReadOnlySpan<char> words = Part(part);
        if (!text[position..].StartsWith(words))
            return false;
        int end = position + words.Length;
        bool openEnd = words.Length < Written(part).Length;
        return !IsInsideWord(text, position) && (openEnd || !IsInsideWord(text, end));
    }

    // Scripts without blanks between words have no boundaries to keep.
    private static bool IsInsideWord(ReadOnlySpan<char> text, int position)
        => position > 0 && position < text.Length && IsWordCharacter(text[position - 1]) && IsWordCharacter(text[position]);

    private static bool IsWordCharacter(char c) => c is < '\u2e80' and not (>= '\u0e00' and <= '\u0e7f') && char.IsLetterOrDigit(c);
}
