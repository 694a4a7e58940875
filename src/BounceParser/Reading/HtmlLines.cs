using System.Net;
using System.Text;

namespace BounceParsing.Reading;

/// <summary>The text that <see cref="HtmlText"/> lays out: runs of blanks become one, a paragraph begins behind a blank line.</summary>
internal sealed class HtmlLines(int capacity)
{
    private readonly StringBuilder _text = new(capacity);

    public int Length => _text.Length;

    public override string ToString() => _text.ToString();

    public void Append(ReadOnlySpan<char> run, bool preformatted)
    {
        if (run.IsEmpty)
            return;
        ReadOnlySpan<char> decoded = run.Contains('&') ? WebUtility.HtmlDecode(run.ToString()) : run;
        if (preformatted)
            _text.Append(decoded);
        else
            AppendCollapsed(decoded);
    }

    public void AppendPlain(ReadOnlySpan<char> run) => _text.Append(run);

    /// <summary>Adds a link's address where the words since its start do not show it.</summary>
    public void AppendAddress(string address, int start)
    {
        if (start <= _text.Length && !_text.ToString(start, _text.Length - start).Contains(address, StringComparison.OrdinalIgnoreCase))
            _text.Append(" <").Append(address).Append('>');
    }

    public void Break(HtmlLayout layout)
    {
        switch (layout)
        {
            case HtmlLayout.Break:
            case HtmlLayout.Block when _text.Length > 0 && _text[^1] != '\n':
                EndLine();
                break;
            case HtmlLayout.Cell:
                AppendCollapsed(" ");
                break;
            case HtmlLayout.Paragraph:
                StartParagraph();
                break;
        }
    }

    private void StartParagraph()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
            EndLine();
        if (_text.Length > 1 && _text[^2] != '\n')
            _text.Append('\n');
    }

    private void EndLine()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        _text.Append('\n');
    }

    private void AppendCollapsed(ReadOnlySpan<char> run)
    {
        foreach (char c in run)
        {
            if (c is '\u200B' or '\u00AD' or '\uFEFF')
                continue;
            if (!char.IsWhiteSpace(c))
                _text.Append(c);
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                _text.Append(' ');
        }
    }
}
