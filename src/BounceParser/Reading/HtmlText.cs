namespace BounceParsing.Reading;

/// <summary>Lays HTML out as lines of text: blocks and breaks end a line, tags go, character references are resolved.</summary>
/// <remarks>
/// Lenient and linear: each end mark is searched once, and what has none is text. An address in angle brackets that a
/// gateway did not escape (<c>&lt;user@example.com&gt;</c>) is no tag and stays; so does the address of a mailto link.
/// </remarks>
internal ref struct HtmlText
{
    /// <summary>What most notices come to as text: markup is the greater part of HTML.</summary>
    private const int FirstCapacity = 2048;

    private readonly ReadOnlySpan<char> _html;
    private readonly HtmlLines _lines;
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private int _nextClose = -1;
    private bool _preformatted;
    private string? _link;
    private int _linkStart;

    private HtmlText(ReadOnlySpan<char> html)
    {
        _html = html;
        _lines = new HtmlLines(Math.Min(html.Length, FirstCapacity));
    }

    public static string ToLines(ReadOnlySpan<char> html) => new HtmlText(html).Run();

    private string Run()
    {
        int at = 0;
        while (at < _html.Length)
        {
            int open = FindFrom(at, '<');
            int end = open < 0 ? _html.Length : open;
            _lines.Append(_html[at..end], _preformatted);
            at = open < 0 ? end : ReadTag(open);
        }

        return _lines.ToString();
    }

    /// <summary>Reads what begins with an angle bracket and returns where the text goes on.</summary>
    private int ReadTag(int open)
    {
        int close = CloseOf(open);
        if (_html[open..].StartsWith("<!--"))
            return SkipTo("-->", open + 4, close < 0 ? open + 4 : close);
        if (close < 0 || _html[(open + 1)..(close + 1)].Contains('<'))
            return Keep(open, open + 1);
        HtmlTag tag = HtmlTag.Read(_html[open..(close + 1)]);
        if (tag.IsText)
            return Keep(open, tag.IsAddress ? close + 1 : open + 1);
        if (tag.EndMark is string mark)
            return SkipTo(mark, close + 1, close);
        Apply(tag);
        return close + 1;
    }

    private void Apply(HtmlTag tag)
    {
        if (tag.IsPreformatted)
            _preformatted = !tag.IsEnd;
        if (tag.IsLink && _link is not null)
            _lines.AppendAddress(_link, _linkStart);
        if (tag.IsLink)
            (_link, _linkStart) = (tag.MailTo, _lines.Length);
        _lines.Break(tag.Layout);
    }

    private int Keep(int from, int to)
    {
        _lines.AppendPlain(_html[from..to]);
        return to;
    }

    private readonly int FindFrom(int from, char mark)
    {
        int found = _html[from..].IndexOf(mark);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The next closing bracket at or after a place; below zero where there is none.</summary>
    private int CloseOf(int open)
    {
        if (_nextClose < open)
        {
            int found = FindFrom(open, '>');
            _nextClose = found < 0 ? int.MaxValue : found;
        }

        return _nextClose == int.MaxValue ? -1 : _nextClose;
    }

    /// <summary>Behind an end mark and its bracket; where the mark is missing, behind the tag alone.</summary>
    private int SkipTo(string mark, int from, int close)
    {
        from = Math.Min(from, _html.Length);
        int at = _missing.Contains(mark) ? -1 : CaselessSearch.Find(_html[from..], mark);
        if (at < 0)
            _missing.Add(mark);
        else
            at += from;
        int end = at < 0 ? close : CloseOf(at);
        return end < 0 ? _html.Length : Math.Min(end + 1, _html.Length);
    }
}
