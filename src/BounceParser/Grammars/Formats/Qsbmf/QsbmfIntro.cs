using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>The intro paragraph: what makes a text a failure notice, and which program at which host wrote it.</summary>
internal sealed record QsbmfIntro(QsbmfRow Row, int FirstLine, int EndLine, string? Host)
{
    /// <summary>How many paragraphs may stand before the intro where a daemon's headers vouch for the notice.</summary>
    private const int MaxParagraphsBefore = 5;

    private const int LettersLookedAt = 12;

    /// <summary>The intro of a text; null when the text has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="subject">The notice's Subject, which may hold the intro's first line.</param>
    /// <param name="isByDaemon">False where the intro must be the first paragraph.</param>
    public static QsbmfIntro? Find(TextLines text, string? subject, bool isByDaemon)
    {
        int line = text.SkipBlank(0);
        if (line < text.Count && InSubject(text, line, subject) is QsbmfIntro split)
            return split;
        for (int i = 0; line < text.Count && i < (isByDaemon ? MaxParagraphsBefore : 1); i++)
        {
            if (i > 0 && QsbmfBreak.MayEndWords(text, line))
                return null;
            int end = text.NextBlank(line);
            if (MayBegin(text[line].TrimStart()) && FindRow(text, line, end) is QsbmfIntro intro)
                return intro;
            line = text.SkipBlank(end);
        }

        return null;
    }

    /// <summary>A quick look at the first letters, which spares most paragraphs the collapsing.</summary>
    private static bool MayBegin(ReadOnlySpan<char> line)
    {
        foreach (QsbmfRow row in QsbmfRows.All)
        {
            int length = Math.Min(Math.Min(line.Length, row.Opening.Length), LettersLookedAt);
            if (line[..length].Equals(row.Opening.AsSpan(0, length), StringComparison.OrdinalIgnoreCase))
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
                return new QsbmfIntro(row, line, end, HostOf(row, words));
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
        => words.StartsWith(row.Opening, StringComparison.OrdinalIgnoreCase)
            && (row.Phrase is null || words.Contains(row.Phrase, StringComparison.OrdinalIgnoreCase));

    /// <summary>The one word that follows the row's mark, as in "Hi. This is the qmail-send program at HOST."</summary>
    private static string? HostOf(QsbmfRow row, string words)
    {
        int at = row.HostAfter is null ? -1 : words.IndexOf(row.HostAfter, StringComparison.OrdinalIgnoreCase);
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
