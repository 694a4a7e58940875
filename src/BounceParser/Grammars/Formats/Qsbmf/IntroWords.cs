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
        text.Replace(words, '\n', ' ');
        string collapsed = IsCollapsed(words.AsSpan(0, text.Length)) ? new string(words, 0, text.Length) : Collapse(text, words);
        ArrayPool<char>.Shared.Return(words);
        return collapsed;
    }

    /// <summary>True for words of ASCII with one blank between them.</summary>
    private static bool IsCollapsed(ReadOnlySpan<char> words)
        => words is not [' ', ..] && words.IndexOfAnyExceptInRange(' ', '~') < 0 && words.IndexOf("  ") < 0;

    private static string Collapse(ReadOnlySpan<char> text, char[] words)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (c is > ' ' and < '\u0080' || !char.IsWhiteSpace(c))
                words[length++] = c is '\u2019' or '\u2018' ? '\'' : c;
            else if (length > 0 && words[length - 1] != ' ')
                words[length++] = ' ';
        }

        return new string(words, 0, length);
    }
}
