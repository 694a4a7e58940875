using System.Buffers;

namespace BounceParsing.Reading;

/// <summary>A text and where its lines begin: what the grammars walk over.</summary>
internal sealed class TextLines
{
    private readonly int[] _starts;

    /// <summary>Where each line ends but for the blanks behind its words.</summary>
    private readonly int[] _ends;

    public TextLines(string text)
    {
        Text = text;
        int count = text.AsSpan().Count('\n') + 1;
        (_starts, _ends) = (new int[count + 1], new int[count]);
        int start = 0;
        for (int line = 0; line < count; line++)
        {
            int length = text.AsSpan(start).IndexOf('\n') is >= 0 and int found ? found : text.Length - start;
            (_starts[line], _ends[line]) = (start, start + text.AsSpan(start, length).TrimEnd().Length);
            start += length + 1;
        }

        _starts[count] = start;
    }

    public string Text { get; }

    public int Count => _starts.Length - 1;

    /// <summary>A line without its end and the blanks before it.</summary>
    public ReadOnlySpan<char> this[int line] => Text.AsSpan(_starts[line], _ends[line] - _starts[line]);

    /// <summary>The text from the beginning of a line on.</summary>
    public ReadOnlySpan<char> From(int line) => Text.AsSpan(_starts[line]);

    /// <summary>The line in which a place of the text lies.</summary>
    public int LineAt(int position)
    {
        int line = Array.BinarySearch(_starts, 0, Count, position);
        return line >= 0 ? line : ~line - 1;
    }

    /// <summary>Where a line begins.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>The line after the one in which a run from a line's beginning ends.</summary>
    public int LineAfter(int line, int length)
    {
        int end = _starts[line] + length;
        while (line + 1 < Count && _starts[line + 1] <= end)
            line++;
        return line + 1;
    }

    public bool IsBlank(int line) => _ends[line] == _starts[line];

    /// <summary>The first line at or after one that is not blank; <see cref="Count"/> when there is none.</summary>
    public int SkipBlank(int line)
    {
        while (line < Count && IsBlank(line))
            line++;
        return line;
    }

    /// <summary>The first blank line at or after one; <see cref="Count"/> when there is none.</summary>
    public int NextBlank(int line)
    {
        while (line < Count && !IsBlank(line))
            line++;
        return line;
    }

    /// <summary>The lines from one up to but without another, as a text; blank lines at both ends are left out.</summary>
    public string Slice(int from, int to)
    {
        from = SkipBlank(from);
        while (to > from && IsBlank(to - 1))
            to--;
        if (from >= to)
            return string.Empty;
        char[] text = ArrayPool<char>.Shared.Rent(_starts[to] - _starts[from]);
        int length = 0;
        for (int line = from; line < to; line++)
        {
            if (line > from)
                text[length++] = '\n';
            this[line].CopyTo(text.AsSpan(length));
            length += this[line].Length;
        }

        string slice = new(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        return slice;
    }
}
