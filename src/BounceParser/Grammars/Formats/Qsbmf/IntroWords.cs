using System.Buffers;
using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>The words of a paragraph as one line: QSBMF lets the intro be wrapped anywhere, and gateways change its quotes.</summary>
internal static class IntroWords
{
    private const int MaxLines = 12;

    public static string Collapse(TextLines text, int from, int to)
    {
        to = Math.Min(to, from + MaxLines);
        return from >= to ? string.Empty : Collapse(text.From(from)[..(text.StartOf(to) - 1 - text.StartOf(from))]);
    }

    /// <summary>The words of a text, whatever blanks stand between them as one.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        char[] words = ArrayPool<char>.Shared.Rent(text.Length);
        int length = 0;
        foreach (char c in text)
        {
            if (c is > ' ' and < '\u0080' || !char.IsWhiteSpace(c))
                words[length++] = c is '\u2019' or '\u2018' ? '\'' : c;
            else if (length > 0 && words[length - 1] != ' ')
                words[length++] = ' ';
        }

        string collapsed = new(words, 0, length);
        ArrayPool<char>.Shared.Return(words);
        return collapsed;
    }
}
