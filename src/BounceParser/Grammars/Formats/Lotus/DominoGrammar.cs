using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Lotus;

/// <summary>Domino's report: the recipients under one phrase, the reason under another (Domino administrator help, "Delivery failure reports").</summary>
internal sealed class DominoGrammar() : TextGrammar(FormatMark.Domino)
{
    /// <summary>The phrase above the recipients, the phrase above the reason, and what the report means; only the reason is ever translated.</summary>
    private static readonly DominoRow[] Rows =
    [
        new("was not delivered to:", "because:", DeliveryAction.Failed),
        new("has not been delivered to:", "because:", DeliveryAction.Delayed),
        new("has not yet been delivered to:", "because:", DeliveryAction.Delayed),
    ];

    public static string[] Marks => Array.ConvertAll(Rows, static row => row.ListWords);

    protected override Findings? ReadText(Notice notice, TextLines text)
    {
        for (int line = 0; line < text.Count && !ReturnedText.StartsHeader(text[line]); line++)
        {
            foreach (DominoRow row in Rows)
            {
                if (!text[line].Trim().Equals(row.ListWords, StringComparison.OrdinalIgnoreCase))
                    continue;
                int reason = FindReason(text, line + 1, row);
                return reason > 0 ? ReadList(text, line + 1, reason, row.Action) : null;
            }
        }

        return null;
    }

    private static int FindReason(TextLines text, int line, DominoRow row)
    {
        while (line < text.Count && !ReturnedText.StartsHeader(text[line]))
        {
            if (text[line].Trim().Equals(row.ReasonWords, StringComparison.OrdinalIgnoreCase))
                return line;
            line++;
        }

        return -1;
    }

    private static Findings? ReadList(TextLines text, int from, int reason, DeliveryAction action)
    {
        Findings findings = new() { Grammar = "domino", Generator = "Domino", Text = text };
        int end = ReasonEnd(text, text.SkipBlank(reason + 1));
        string words = text.Unfold(reason + 1, end);
        for (int line = from; line < reason; line++)
        {
            if (RecipientOf(text[line].Trim()) is string recipient)
                findings.Blocks.Add(new Block { FinalRecipient = recipient, Action = action, Diagnostic = words.Length > 0 ? words : null });
        }

        if (text.SkipBlank(end) is int rest && rest < text.Count && ReturnedText.StartsHeader(text[rest]))
            findings.ReturnedFromLine = rest;
        return findings.Blocks.Count > 0 ? findings : null;
    }

    /// <summary>An address, or a Notes name as it stands ("Pat Lee/Sales/Example").</summary>
    private static string? RecipientOf(ReadOnlySpan<char> line)
    {
        if (AddressSearch.First(line) is string address)
            return address;
        return line.Contains('/') && line.Length < 200 ? line.ToString() : null;
    }

    /// <summary>The reason is indented; it runs to a line further out, or to two blank ones.</summary>
    private static int ReasonEnd(TextLines text, int line)
    {
        int end = line;
        while (end < text.Count && (text.IsBlank(end) || text[end].Indent() > 0 || end == line))
        {
            if (text.IsBlank(end) && end + 1 < text.Count && text.IsBlank(end + 1))
                break;
            end++;
        }

        return end;
    }

    private sealed record DominoRow(string ListWords, string ReasonWords, DeliveryAction Action);
}
