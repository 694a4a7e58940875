using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Lotus;

/// <summary>The Lotus SMTP MTA of Notes 4: reasons, each above the address it is about, between two rules.</summary>
internal sealed class NotesGrammar() : TextGrammar(FormatMark.Notes)
{
    private const string ReasonsRule = "Failure Reasons";
    private const string ReturnedRule = "Returned Message";

    public static readonly string[] Marks = [ReasonsRule];

    protected override Findings? ReadText(Notice notice, TextLines text)
    {
        int line = text.SkipBlank(0);
        if (line == text.Count || !IsRule(text[line++], ReasonsRule))
            return null;
        Findings findings = new() { Grammar = "notes", Generator = "Lotus Notes", Text = text };
        List<string> words = [];
        while (line < text.Count && !IsRule(text[line], ReturnedRule))
        {
            ReadOnlySpan<char> trimmed = text[line++].Trim();
            if (AddressSearch.Alone(trimmed) is string address)
                Add(address, words, findings);
            else if (!trimmed.IsEmpty)
                words.Add(trimmed.ToString());
        }

        if (line < text.Count)
            findings.ReturnedFromLine = line;
        return findings.Blocks.Count > 0 ? findings : null;
    }

    /// <summary>The reason above an address; several addresses in a row share one.</summary>
    private static void Add(string address, List<string> words, Findings findings)
    {
        string? reason = words.Count > 0 ? string.Join('\n', words) : findings.Blocks.Count > 0 ? findings.Blocks[^1].Diagnostic : null;
        findings.Blocks.Add(new Block { FinalRecipient = address, Action = DeliveryAction.Failed, Diagnostic = reason });
        words.Clear();
    }

    private static bool IsRule(ReadOnlySpan<char> line, string words)
        => line.StartsWith("-----") && line.EndsWith("-----") && line.Trim("- ").Equals(words, StringComparison.OrdinalIgnoreCase);
}
