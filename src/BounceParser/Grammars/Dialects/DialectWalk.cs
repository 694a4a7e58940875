using System.Text;
using BounceParsing.Reading;

namespace BounceParsing.Grammars.Dialects;

/// <summary>Walks the lines of a notice by one row: from the opening over the recipients and their words to the copy of the message.</summary>
internal sealed class DialectWalk(Dialect row, TextLines text, Findings findings, BounceLimits limits)
{
    /// <summary>A list whose first recipient stands further below its opening is none.</summary>
    private const int LongestSearch = 200;

    private readonly Dialect _row = row;
    private readonly TextLines _text = text;
    private readonly Findings _findings = findings;

    /// <summary>The recipients that stand together and share the words below them.</summary>
    private readonly List<Block> _group = [];
    private readonly SharedWords _copies = new(limits.MaxJudgedLength);

    /// <summary>What lines of values below the group say, given to all of it when it ends.</summary>
    private readonly Block _values = new();
    private string _said = string.Empty;
    private string _shared = string.Empty;
    private int _wordsFrom;
    private int _wordsEnd = int.MaxValue;
    private bool _isClosed;

    public void Run(int opening)
    {
        FindHost(opening);
        _wordsFrom = opening;
        int line = opening;
        while (line < _text.Count && !IsCopy(line) && !IsFarFrom(opening, line))
            line = _isClosed ? line + 1 : ReadLine(line);
        CloseWords(line);
    }

    private bool IsFarFrom(int opening, int line) => _findings.Blocks.Count == 0 && line - opening > LongestSearch;

    private bool IsCopy(int line)
    {
        int header = CopyMarks.Find(_text, line, _row.Copies);
        if (header >= 0)
            _findings.ReturnedFromLine = header;
        return header >= 0;
    }

    /// <summary>Reads one line, or a recipient's over several, and returns the next.</summary>
    private int ReadLine(int line)
    {
        ReadOnlySpan<char> rest = _text.From(line);
        ShapeMatch match = default;
        foreach (LineShape shape in _row.Lines)
        {
            match = default;
            if (!shape.MatchLine(rest, ref match))
                continue;
            int next = _text.LineAfter(line, match.Length);
            OpenBlock(line, next, match, shape.IsSaid);
            return next;
        }

        if (CopyMarks.MatchesAny(_row.Closes, rest))
            Close(line);
        else if (_group.Count > 0)
            ReadValues(rest);

        return line + 1;
    }

    /// <summary>Ends the words; where they stand first, recipients may still follow.</summary>
    private void Close(int line)
    {
        CloseWords(line);
        if (_row.WordsFirst && _findings.Blocks.Count == 0)
            _wordsEnd = Math.Min(_wordsEnd, line);
        else
            _isClosed = true;
    }

    /// <summary>Takes the values that stand on a line of their own; the line stays among the words.</summary>
    private void ReadValues(ReadOnlySpan<char> rest)
    {
        foreach (LineShape shape in _row.Values)
        {
            ShapeMatch match = default;
            if (shape.MatchBeginning(rest, ref match))
                Take(match);
        }
    }

    private void Take(ShapeMatch match)
    {
        _values.Status ??= match.Status;
        _values.ReplyCode ??= match.Code;
        _values.RemoteMta ??= match.Host.IsEmpty ? null : match.Host.ToString();
        _values.OriginalRecipient ??= match.Original.IsEmpty ? null : match.Original.ToString();
    }

    /// <summary>The words of some lines; in a row with labelled ones without the labels, and without the blanks around each line.</summary>
    private string WordsOf(int from, int to)
    {
        if (_row.Fields.Count == 0)
            return _text.Slice(from, to);
        StringBuilder words = new();
        for (int line = from; line < to; line++)
        {
            bool isField = TryReadField(_text.From(line), out ReadOnlySpan<char> said);
            if (CopyMarks.MatchesAny(_row.Attempts, _text.From(line)))
                (isField, to) = (true, Math.Min(to, _text.NextBlank(_text.SkipBlank(line + 1))));
            said = isField ? said : _text[line].Trim();
            if (!said.IsEmpty || (!isField && words.Length > 0 && words[^1] != '\n'))
                words.Append(words.Length > 0 ? "\n" : "").Append(said);
        }

        return words.ToString().TrimEnd();
    }

    private bool TryReadField(ReadOnlySpan<char> rest, out ReadOnlySpan<char> said)
    {
        said = default;
        foreach (LineShape shape in _row.Fields)
        {
            ShapeMatch match = default;
            if (!shape.MatchLine(rest, ref match))
                continue;
            Take(match);
            said = match.Text;
            return true;
        }

        return false;
    }

    private void OpenBlock(int line, int next, ShapeMatch match, bool isSaid)
    {
        string said = isSaid ? _text.Slice(line, next) : match.Text.ToString();
        bool standsTogether = _said.Length == 0 && said.Length == 0 && _text.SkipBlank(_wordsFrom) >= line;
        if (!standsTogether)
            CloseWords(_row.AreWordsAbove ? _wordsFrom : line);
        if (_row.AreWordsAbove ? !standsTogether : _row.WordsFirst && _findings.Blocks.Count == 0)
            _shared = WordsOf(_wordsFrom, Math.Min(line, _wordsEnd));
        Block block = new()
        {
            FinalRecipient = match.Address.ToString(),
            OriginalRecipient = match.Original.IsEmpty ? null : match.Original.ToString(),
            Action = _row.Action,
            ReplyCode = match.Code,
            Status = match.Status,
            RemoteMta = match.Host.IsEmpty ? null : match.Host.ToString(),
        };
        _findings.Blocks.Add(block);
        _group.Add(block);
        _said = said;
        _wordsFrom = next;
    }

    /// <summary>Gives the words up to a line to the recipients above them.</summary>
    private void CloseWords(int line)
    {
        if (_isClosed || _group.Count == 0)
            return;
        string own = Join(_said, WordsOf(_wordsFrom, line));
        string words = own.Length == 0 ? _shared : Join(_copies.Take(_shared), own);
        _findings.IsTruncated |= _copies.WasCut;
        foreach (Block block in _group)
        {
            block.Diagnostic = words.Length > 0 ? words : null;
            block.Status ??= _values.Status;
            block.ReplyCode ??= _values.ReplyCode;
            block.RemoteMta ??= _values.RemoteMta;
            block.OriginalRecipient ??= _values.OriginalRecipient;
        }

        (_values.Status, _values.ReplyCode, _values.RemoteMta, _values.OriginalRecipient) = (null, null, null, null);
        _group.Clear();
        _said = string.Empty;
    }

    private static string Join(string first, string second)
        => first.Length == 0 ? second : second.Length == 0 ? first : first + "\n" + second;

    private void FindHost(int opening)
    {
        for (int line = 0; _row.Hosts.Count > 0 && line <= opening; line++)
        {
            foreach (LineShape shape in _row.Hosts)
            {
                ShapeMatch match = default;
                if (shape.MatchBeginning(_text.From(line), ref match))
                    _findings.ReportingMta ??= match.Host.ToString();
            }
        }
    }
}
