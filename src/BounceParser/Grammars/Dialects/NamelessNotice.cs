using BounceParsing.Reading;

namespace BounceParsing.Grammars.Dialects;

/// <summary>A notice whose text names no recipient: its words belong to those whom a header names, or to nobody.</summary>
internal sealed class NamelessNotice(Dialect row, TextLines text, Findings findings)
{
    private readonly Dialect _row = row;
    private readonly TextLines _text = text;
    private readonly Findings _findings = findings;

    public void Add(int opening, string? named)
    {
        string? words = _text.Slice(opening, EndOfWords(opening)) is { Length: > 0 } said ? said : null;
        if (named is null)
        {
            _findings.Blocks.Add(MakeBlock(null, words));
            return;
        }

        foreach (string part in named.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (AddressText.Read(part, out ReadOnlySpan<char> address) > 0 && AddressText.IsAddress(address))
                _findings.Blocks.Add(MakeBlock(address.ToString(), words));
        }
    }

    private Block MakeBlock(string? address, string? words)
        => new() { FinalRecipient = address, Action = _row.Action, Diagnostic = words };

    private int EndOfWords(int line)
    {
        int end = -1;
        for (; line < _text.Count; line++)
        {
            int header = CopyMarks.Find(_text, line, _row.Copies);
            if (header >= 0)
            {
                _findings.ReturnedFromLine = header;
                break;
            }

            if (end < 0 && CopyMarks.MatchesAny(_row.Closes, _text.From(line)))
                end = line;
        }

        return end < 0 ? line : end;
    }
}
