using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Exim;

/// <summary>Messages that Exim did not take over from a local program (src/moan.c, moan_send_message).</summary>
internal sealed class EximRefusal() : TextGrammar(FormatMark.EximRefusal)
{
    /// <summary>What is said after "A message that you sent"; lists are of recipients that could not be read.</summary>
    private static readonly (string Words, bool HasList)[] Rows =
    [
        ("contained no recipient addresses", false),
        ("using the -t command line option contained no", false),
        ("contained one or more recipient addresses that were", true),
        ("contained a recipient address that was", true),
        ("was longer than the maximum size allowed on this", false),
        ("was rejected by the local scanning code", false),
        ("contained a header line that was excessively long", false),
        ("contained too many recipients", false),
    ];

    private const string Opening = "A message that you sent ";

    public static readonly string[] Marks = ["A message that you sent"];

    protected override Findings? ReadText(Notice notice, TextLines text)
    {
        int line = text.SkipBlank(0);
        if (line < text.Count && text[line].Begins("This message was created automatically by"))
            line = text.SkipBlank(text.NextBlank(line));
        int end = text.NextBlank(line);
        ReadOnlySpan<char> paragraph = text.Unfold(line, end);
        if (!paragraph.Begins(Opening))
            return null;
        foreach ((string words, bool hasList) in Rows)
        {
            if (!paragraph[Opening.Length..].Begins(words))
                continue;
            List<EximItem> items = [];
            int last = hasList ? ReadItems(text, text.SkipBlank(end), items) : end;
            Findings findings = new() { Grammar = "exim", Generator = "Exim", Kind = ReportKind.Failure, Text = text };
            foreach (EximItem item in items)
                findings.Blocks.Add(item.Block);
            findings.ReturnedFromLine = EximOutput.Read(text, last, items);
            return findings;
        }

        return null;
    }

    /// <summary>Reads "  address: what is wrong with it".</summary>
    private static int ReadItems(TextLines text, int line, List<EximItem> items)
    {
        while (line < text.Count && text[line].StartsWith("  "))
        {
            ReadOnlySpan<char> words = text[line++].Trim();
            int colon = words.IndexOf(": ");
            if (colon <= 0)
                continue;
            EximItem item = EximItem.Of(words[..colon].ToString(), words[(colon + 2)..]);
            item.Settle(DeliveryAction.Failed, null);
            items.Add(item);
        }

        return line;
    }
}
