using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Exim;

/// <summary>Reads what follows the list: the output of commands, each under a heading between dashes, and the copy.</summary>
internal static class EximOutput
{
    private const string Dashes = "------ ";

    /// <summary>Gives each output to its item; returns the line at which the returned message begins, -1 for none.</summary>
    public static int Read(TextLines text, int line, IReadOnlyList<EximItem> items)
    {
        while (line < text.Count)
        {
            if (!text[line].StartsWith("-----"))
            {
                line++;
                continue;
            }

            int headingEnd = HeadingEnd(text, line);
            if (Whose(text.Unfold(line, headingEnd), items) is not EximItem item)
                return line;
            int end = OutputEnd(text, headingEnd, items);
            item.AddOutput(text.Slice(headingEnd, end));
            line = end;
        }

        return -1;
    }

    /// <summary>A heading runs to the line that ends with dashes; where the item was wrapped, over several.</summary>
    private static int HeadingEnd(TextLines text, int line)
    {
        int end = line + 1;
        while (end < text.Count && end < line + 4 && !text[end - 1].EndsWith(" ------") && !text.IsBlank(end))
            end++;
        return end;
    }

    private static EximItem? Whose(string heading, IReadOnlyList<EximItem> items)
    {
        foreach (EximItem item in items)
        {
            if (heading.StartsWith(Dashes + item.Name, StringComparison.Ordinal))
                return item;
        }

        return null;
    }

    private static int OutputEnd(TextLines text, int line, IReadOnlyList<EximItem> items)
    {
        while (line < text.Count)
        {
            ReadOnlySpan<char> words = text[line];
            bool isRule = words.StartsWith(Dashes) && (words.EndsWith(" ------") || Whose(words.ToString(), items) is not null);
            if (isRule)
                return line;
            line++;
        }

        return line;
    }
}
