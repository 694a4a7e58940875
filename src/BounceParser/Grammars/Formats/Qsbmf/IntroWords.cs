using System.Text;
using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>The words of a paragraph as one line: QSBMF lets the intro be wrapped anywhere, and gateways change its quotes.</summary>
internal static class IntroWords
{
    private const int MaxLines = 12;

    public static string Collapse(TextLines text, int from, int to)
    {
        StringBuilder words = new();
        for (int line = from; line < Math.Min(to, from + MaxLines); line++)
            Append(words, text[line]);
        return words.ToString();
    }

    public static string Collapse(ReadOnlySpan<char> line)
    {
        StringBuilder words = new(line.Length);
        Append(words, line);
        return words.ToString();
    }

    private static void Append(StringBuilder words, ReadOnlySpan<char> line)
    {
        if (words.Length > 0 && words[^1] != ' ')
            words.Append(' ');
        foreach (char c in line)
        {
            if (!char.IsWhiteSpace(c))
                words.Append(c is '\u2019' or '\u2018' ? '\'' : c);
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }
    }
}
