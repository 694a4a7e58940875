using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>The intro paragraph: what makes a text a failure notice, and which program at which host wrote it.</summary>
internal sealed record QsbmfIntro(QsbmfRow Row, int FirstLine, int EndLine, string? Host)
{
    /// <summary>How many paragraphs may stand before the intro where a daemon's headers vouch for the notice.</summary>
    private const int MaxParagraphsBefore = 5;

    private string? _words;

    /// <summary>The intro of a text; null when the text has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="facts">What is known of the notice; its Subject may hold the intro's first line.</param>
    /// <param name="isByDaemon">False where the intro must be the first paragraph.</param>
    public static QsbmfIntro? Find(TextLines text, NoticeFacts facts, bool isByDaemon)
    {
        int line = text.SkipBlank(0);
        if (line < text.Count && InSubject(text, line, facts.Subject) is QsbmfIntro split)
            return split;
        for (int i = 0; line < text.Count && i < (isByDaemon ? MaxParagraphsBefore : 1); i++)
        {
            if (i > 0 && QsbmfBreak.MayEndWords(text, line))
                return null;
            int end = text.NextBlank(line);
            if (IsMarked(facts.WordsOf(text), text, line, end) && FindRow(text, line, end) is QsbmfIntro intro)
                return intro;
            line = text.SkipBlank(end);
        }

        return null;
    }

    /// <summary>The intro that begins a text and names its host; null where its first line is not a row's opening.</summary>
    public static QsbmfIntro? FindFirst(TextLines text)
    {
        int line = text.SkipBlank(0);
        return line < text.Count && text[line].BeginsAny(QsbmfRows.Openings) && FindRow(text, line, text.NextBlank(line)) is { Host: not null } intro ? intro : null;
    }

    /// <summary>The words of the paragraph as one line.</summary>
    public string WordsIn(TextLines text) => _words ??= IntroWords.Collapse(text, FirstLine, EndLine);

    private static bool IsMarked(TextWords words, TextLines text, int line, int end)
    {
        if (!words.Has(FormatMark.Qsbmf))
            return false;
        foreach (ref readonly WordHit hit in words.Hits)
        {
            if (hit is { Kind: WordKind.FormatMark, Value: (int)FormatMark.Qsbmf } && text.LineAt(hit.Start) is int at && at >= line && at < end)
                return true;
        }

        return false;
    }

    private static QsbmfIntro? FindRow(TextLines text, int line, int end)
    {
        string words = IntroWords.Collapse(text, line, end);
        foreach (QsbmfRow row in QsbmfRows.All)
        {
            if (Matches(row, words))
                return new QsbmfIntro(row, line, end, HostOf(row, words)) { _words = words };
        }

        return null;
    }

    /// <summary>The intro whose first line became the Subject.</summary>
    private static QsbmfIntro? InSubject(TextLines text, int line, string? subject)
    {
        if (subject is null)
            return null;
        foreach (QsbmfRow row in QsbmfRows.All)
        {
            if (row.SecondLine is null || !subject.StartsWith(row.Opening, StringComparison.OrdinalIgnoreCase))
                continue;
            int end = text.NextBlank(line);
            if (IntroWords.Collapse(text, line, end).StartsWith(row.SecondLine, StringComparison.OrdinalIgnoreCase))
                return new QsbmfIntro(row, line, end, HostOf(row, IntroWords.Collapse(subject)));
        }

        return null;
    }

    private static bool Matches(QsbmfRow row, string words)
        => words.AsSpan().Begins(row.Opening)
            && (row.Phrase is null || words.AsSpan().Holds(row.Phrase));

    /// <summary>The one word that follows the row's mark, as in "Hi. This is the qmail-send program at HOST."</summary>
    private static string? HostOf(QsbmfRow row, string words)
    {
        int at = row.HostAfter is null ? -1 : CaselessSearch.Find(words, row.HostAfter);
        if (at < 0)
            return null;
        ReadOnlySpan<char> rest = words.AsSpan(at + row.HostAfter!.Length);
        int end = rest.IndexOfAny(' ', ')', '<');
        ReadOnlySpan<char> host = (end < 0 ? rest : rest[..end]).Trim('.');
        return host.IsEmpty || !IsHost(host) ? null : host.ToString();
    }

    private static bool IsHost(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_' or ':' or '[' or ']'))
                return false;
        }

        return true;
    }
}
