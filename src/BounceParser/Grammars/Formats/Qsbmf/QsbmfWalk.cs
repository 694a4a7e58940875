using System.Text;
using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>Walks the recipient paragraphs of a failure notice up to the break.</summary>
/// <remarks>
/// Read by paragraphs: qmail folds every blank line of a report into a leading slash (CHANGES, 1996-03-02), so that no
/// report can start a paragraph with '&lt;' or '-'. Lines count only within the intro, where blank lines were lost.
/// </remarks>
internal sealed class QsbmfWalk(TextLines text, QsbmfIntro intro, int end, Findings findings)
{
    private readonly TextLines _text = text;
    private readonly QsbmfIntro _intro = intro;
    private readonly int _end = end;
    private readonly Findings _findings = findings;
    private readonly StringBuilder _report = new();
    private RecipientShape _shape;
    private string? _address;

    /// <summary>Reads all blocks; none where no line is a recipient's in any shape.</summary>
    public void Run(bool isByDaemon)
    {
        if (!ChooseShape(isByDaemon ? RecipientShape.Bare : RecipientShape.LostBrackets))
            return;
        int line = _intro.FirstLine;
        while (line < _end)
            line = ReadParagraph(line);
        CloseBlock();
    }

    /// <summary>The first shape that any line has: one program writes all its lines alike.</summary>
    private bool ChooseShape(RecipientShape loosest)
    {
        if (_intro.Row.Lead is not null)
        {
            _shape = RecipientShape.Lead;
            return true;
        }

        foreach (RecipientShape shape in RecipientLine.Shapes)
        {
            _shape = shape;
            if (shape <= loosest && AnyLine())
                return true;
        }

        return false;
    }

    private bool AnyLine()
    {
        bool atStart = true;
        for (int line = _intro.FirstLine; line < _end; line++)
        {
            if (MayOpen(line, atStart) && RecipientLine.TryRead(_text[line], _shape, null, out _, out _))
                return true;
            atStart = _text.IsBlank(line);
        }

        return false;
    }

    /// <summary>A recipient's line stands at the start of a paragraph; anywhere in the intro's own, and the first one in any.</summary>
    private bool MayOpen(int line, bool startsParagraph)
        => startsParagraph || line < _intro.EndLine || _shape == RecipientShape.Lead
            || (_shape == RecipientShape.Exact && _address is null && _findings.Blocks.Count == 0);

    /// <summary>Reads one paragraph and returns the first line of the next.</summary>
    private int ReadParagraph(int line)
    {
        int end = Math.Min(_text.NextBlank(line), _end);
        for (int at = line; at < end; at++)
        {
            ReadOnlySpan<char> words = _text[at];
            if (MayOpen(at, at == line) && RecipientLine.TryRead(words, _shape, _intro.Row.Lead, out ReadOnlySpan<char> address, out ReadOnlySpan<char> rest))
                OpenBlock(address, rest);
            else if (_address is not null)
                AppendReport(words, startsParagraph: at == line);
        }

        return Math.Min(_text.SkipBlank(end), _end);
    }

    private void OpenBlock(ReadOnlySpan<char> address, ReadOnlySpan<char> words)
    {
        CloseBlock();
        _address = address.ToString();
        _report.Append(words);
    }

    /// <summary>Adds a line and undoes the folding: each slash in front stands for a blank line.</summary>
    private void AppendReport(ReadOnlySpan<char> line, bool startsParagraph)
    {
        int slashes = IsPath(line) ? 0 : Math.Max(line.IndexOfAnyExcept('/'), line is ['/', ..] ? 0 : -1);
        if (line.Length > 0 && line.IndexOfAnyExcept('/') < 0)
            slashes = line.Length;
        if (slashes < 0)
            slashes = 0;
        if (_report.Length > 0)
            _report.Append('\n', 1 + Math.Max(slashes, startsParagraph ? 1 : 0));
        _report.Append(line[slashes..]);
    }

    /// <summary>True for a file's name, whose slash is its own.</summary>
    private static bool IsPath(ReadOnlySpan<char> line)
    {
        if (line is not ['/', ..])
            return false;
        int second = line[1..].IndexOf('/');
        return second > 0 && line[1..(second + 1)].IndexOfAnyExceptInRange('!', '~') < 0;
    }

    private void CloseBlock()
    {
        if (_address is null)
            return;
        string report = _report.ToString().Trim();
        _findings.Blocks.Add(new Block
        {
            FinalRecipient = _address,
            Action = DeliveryAction.Failed,
            Diagnostic = report.Length > 0 ? report : null,
        });
        _address = null;
        _report.Clear();
    }
}
