using System.Text;
using BounceParsing.Reading;

namespace BounceParsing.Grammars.Qsbmf;

/// <summary>Walks the recipient paragraphs of a failure notice up to the break.</summary>
/// <remarks>
/// Read by paragraphs: qmail folds every blank line of a report into a leading slash (CHANGES, 1996-03-02), so that no
/// report can start a paragraph with '&lt;' or '-'. Lines count only where the notice has lost its blank lines.
/// </remarks>
internal sealed class QsbmfWalk(TextLines text, QsbmfIntro intro, Findings findings)
{
    private readonly TextLines _text = text;
    private readonly QsbmfIntro _intro = intro;
    private readonly Findings _findings = findings;
    private readonly StringBuilder _report = new();
    private string? _address;

    /// <summary>True where the first block follows the intro without a blank line.</summary>
    private bool _isBare;

    public void Run()
    {
        int line = FindFirstBlock();
        while (line < _text.Count && !EndsNotice(line))
            line = ReadParagraph(line);
        CloseBlock();
        if (line < _text.Count)
            _findings.ReturnedFromLine = line;
    }

    /// <summary>The first recipient line: within the intro in the bare form, else at the start of a later paragraph.</summary>
    private int FindFirstBlock()
    {
        for (int line = _intro.FirstLine; line < _intro.EndLine; line++)
        {
            if (IsRecipientLine(_text[line]))
            {
                _isBare = true;
                return line;
            }
        }

        return _text.SkipBlank(_intro.EndLine);
    }

    /// <summary>Reads one paragraph and returns the first line of the next.</summary>
    private int ReadParagraph(int line)
    {
        int end = _text.NextBlank(line);
        for (int at = line; at < end; at++)
        {
            ReadOnlySpan<char> words = _text[at];
            bool mayOpen = at == line || _isBare;
            if (mayOpen && at > line && IsBreak(words))
                return at;
            if (mayOpen && IsRecipientLine(words))
                OpenBlock(words);
            else if (_address is not null)
                AppendReport(words, startsParagraph: at == line);
        }

        return _text.SkipBlank(end);
    }

    private void OpenBlock(ReadOnlySpan<char> line)
    {
        CloseBlock();
        int close = AddressEnd(line);
        _address = line[1..close].ToString();
        _report.Append(line[(close + 2)..].Trim());
    }

    /// <summary>Adds a line and undoes the folding: a slash in front stands for a blank line.</summary>
    private void AppendReport(ReadOnlySpan<char> line, bool startsParagraph)
    {
        bool isFolded = line is ['/', ..];
        if (_report.Length > 0)
            _report.Append(isFolded || startsParagraph ? "\n\n" : "\n");
        _report.Append(isFolded ? line.TrimStart('/') : line);
    }

    private void CloseBlock()
    {
        if (_address is null)
            return;
        _findings.Blocks.Add(new Block
        {
            FinalRecipient = _address,
            Action = DeliveryAction.Failed,
            Diagnostic = _report.Length > 0 ? _report.ToString() : null,
        });
        _address = null;
        _report.Clear();
    }

    /// <summary>True at the break paragraph, or where a copy of a message begins without one.</summary>
    private bool EndsNotice(int line)
    {
        ReadOnlySpan<char> words = _text[line];
        return IsBreak(words) || ReturnedText.StartsHeader(words);
    }

    private static bool IsBreak(ReadOnlySpan<char> line) => line.StartsWith("--");

    private bool IsRecipientLine(ReadOnlySpan<char> line)
    {
        if (line is not ['<', ..] || AddressEnd(line) < 0)
            return false;
        return !_isBare || line.EndsWith(">:", StringComparison.Ordinal);
    }

    /// <summary>Where the address ends: at the last <c>&gt;:</c> of its line, as the address itself may hold one.</summary>
    private static int AddressEnd(ReadOnlySpan<char> line)
    {
        int last = line.LastIndexOf(">:", StringComparison.Ordinal);
        if (last == line.Length - 2)
            return last;
        int first = line.IndexOf(">: ", StringComparison.Ordinal);
        return first >= 0 ? first : last;
    }
}
