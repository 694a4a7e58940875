using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Exchange;

/// <summary>Recipients under a phrase, a line each, with the words about them further in or right below.</summary>
internal sealed class RecipientList
{
    /// <summary>How many lines down the phrase may stand: a disclaimer or lost MIME headers may be above.</summary>
    private const int Reach = 60;

    private readonly ReturnedNames _names;
    private readonly TextLines _text;
    private readonly ExchangeRow _row;
    private readonly Findings _findings;

    private RecipientList(Notice notice, TextLines text, ExchangeRow row)
    {
        (_names, _text, _row) = (new ReturnedNames(notice), text, row);
        _findings = new Findings { Grammar = row.Grammar, Generator = ExchangeRow.Exchange, Text = text };
    }

    public static Findings? Read(Notice notice, TextLines text)
    {
        int reach = notice.Facts.WordsOf(text).Has(FormatMark.ExchangeList) ? Math.Min(text.Count, Reach) : 0;
        for (int line = 0; line < reach; line++)
        {
            if (ExchangeRow.Of(text[line]) is not ExchangeRow row || text[line].StartsWith(">") || notice.Facts.IsInCopy(text, line))
                continue;
            RecipientList list = new(notice, text, row);
            list.ReadFrom(text.NextBlank(line));
            if (list._findings.Blocks.Count > 0)
                return list._findings;
        }

        return ReadByForm(notice, text);
    }

    /// <summary>
    /// Exchange 5.5 to 2003 in other languages: an address with a date, and below it, further in, the component that
    /// gave up ("MSEXCH:IMS:...") or the host and its code ("&lt;mail.example.com #5.1.1&gt;").
    /// </summary>
    private static Findings? ReadByForm(Notice notice, TextLines text)
    {
        for (int line = 0; line < Math.Min(text.Count, Reach) && !ReturnedText.StartsHeader(text[line]); line++)
        {
            if (!ExchangeItem.HasDate(text[line]) || !ExchangeItem.IsMarkedBelow(text, line))
                continue;
            RecipientList list = new(notice, text, ExchangeRow.OtherLanguage);
            list.ReadFrom(line);
            return list._findings.Blocks.Count > 0 ? list._findings : null;
        }

        return null;
    }

    private void ReadFrom(int line)
    {
        line = _text.SkipBlank(line);
        int indent = line < _text.Count ? _text[line].Indent() : 0;
        while (line < _text.Count && !IsOver(line) && ExchangeItem.NameOf(_text[line], indent) is string name)
        {
            int end = ItemEnd(line, indent);
            _findings.Blocks.Add(ExchangeItem.ToBlock(_names, _text, name, line, end, _row.Action));
            line = _text.SkipBlank(end);
        }

        while (line < _text.Count && !ReturnedText.StartsHeader(_text[line]))
            line++;
        _findings.ReturnedFromLine = line < _text.Count ? line : -1;
    }

    /// <summary>An item runs to a blank line, or to the next line that names somebody as far out as it.</summary>
    private int ItemEnd(int line, int indent)
    {
        int end = line + 1;
        while (end < _text.Count && !_text.IsBlank(end) && !IsOver(end) && !IsNext(end, indent))
            end++;
        return end;
    }

    private bool IsNext(int line, int indent)
        => _text[line].Indent() <= indent && AddressSearch.First(_text[line]) is not null && ExchangeItem.NameOf(_text[line], indent) is not null;

    private bool IsOver(int line) => _text[line].StartsWith("--") || ReturnedText.StartsHeader(_text[line]);
}
