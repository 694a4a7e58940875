using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>When the person who is away is back, as the reply writes it.</summary>
internal static class ReturnDateFinder
{
    private const int LongestDate = 40;

    /// <summary>iCloud writes the end of the absence into a header: "{kind=VACATION,startDate=...,endDate=...}".</summary>
    private const string CriteriaHeader = "X-Apple-Criteria";
    private const string CriteriaEnd = "endDate=";

    public static string? Find(Notice notice, TextWords opening)
        => FromCriteria(notice.Headers[CriteriaHeader]) ?? FromText(notice.Facts.Subject, AutoReplyWords.Read(notice.Facts.Subject))
            ?? FromText(notice.Facts.Opening, opening);

    private static string? FromCriteria(string? criteria)
    {
        int start = criteria?.IndexOf(CriteriaEnd, StringComparison.Ordinal) ?? -1;
        if (start < 0)
            return null;
        ReadOnlySpan<char> date = criteria.AsSpan(start + CriteriaEnd.Length);
        int end = date.IndexOfAny(',', '}');
        return end < 0 ? date.ToString() : date[..end].ToString();
    }

    /// <summary>The first of the dates that is a day with its year, else the first of them.</summary>
    private static string? FromText(string? text, TextWords words)
    {
        string? first = null;
        for (int at = 0; words.Find(WordKind.ReturnDate, at) is { Start: >= 0 } found; at = found.End)
        {
            if (DateAt(text.AsSpan(found.End)) is not string date)
                continue;
            if (WrittenDate.Read(date) is not null)
                return date;
            first ??= date;
        }

        return words.Find(WordKind.BehindReturnDate) is { Start: > 0 } behind
            ? DayBefore(text.AsSpan(0, behind.Start)) ?? first ?? DateBefore(text.AsSpan(0, behind.Start))
            : first;
    }

    /// <summary>The words in front of a word that stands behind its date, as few of them as are a day with its year.</summary>
    private static string? DayBefore(ReadOnlySpan<char> text)
    {
        text = text[Math.Max(0, text.Length - LongestDate)..].TrimEnd();
        for (int start = text.Length; start > 0; start--)
        {
            bool isWordsBegin = start == 1 || text[start - 2] is ' ' or '\n' or '(' or '（';
            if (isWordsBegin && text[(start - 1)..].ToString() is string day && WrittenDate.Read(day) is not null)
                return day;
        }

        return null;
    }

    /// <summary>The digits, and the signs that count days and months, in front of a word that stands behind its date.</summary>
    private static string? DateBefore(ReadOnlySpan<char> text)
    {
        int start = text.Length;
        while (start > 0 && (char.IsDigit(text[start - 1]) || text[start - 1] is '年' or '月' or '日' or '년' or '월' or '일' or '/' or '-' or '(' or ')' or '（' or '）' or ' '))
            start--;
        ReadOnlySpan<char> date = text[start..].Trim(" ()（）-/");
        return date.IndexOfAnyInRange('0', '9') >= 0 ? date.ToString() : null;
    }

    /// <summary>The words up to the end of the sentence, if they hold a digit.</summary>
    private static string? DateAt(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(": \t");
        text = text[..Math.Min(text.Length, LongestDate)];
        TextWords words = AutoReplyWords.Read(text);
        int last = words.Find(WordKind.EndOfReturnDate, 1).Start is int next and > 0 ? next : text.Length;
        int end = 0;
        while (end < last && !EndsDate(text, words, end))
            end++;
        ReadOnlySpan<char> date = text[..end].Trim().TrimEnd(',');
        return date.IndexOfAnyInRange('0', '9') >= 0 ? date.ToString() : null;
    }

    /// <summary>True at the end of a sentence or a clause; not at the point of an ordinal or within a date in digits.</summary>
    private static bool EndsDate(ReadOnlySpan<char> text, TextWords words, int at)
    {
        if (text[at] is ';' or '!' or '?' or '(' or ')' or '。' or '、' or '"')
            return true;
        if (text[at] != '.')
            return false;
        bool afterDigit = at > 0 && char.IsAsciiDigit(text[at - 1]);
        bool beforeDigit = at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
        bool isOrdinal = afterDigit && at + 2 < text.Length && text[at + 1] == ' ' && words.EndAt(WordKind.Month, at + 2) > 0;
        return !(afterDigit && beforeDigit) && !isOrdinal;
    }
}
