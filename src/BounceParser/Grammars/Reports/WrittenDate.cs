using System.Globalization;

namespace BounceParsing.Grammars.Reports;

/// <summary>Reads the day that a person has written with its year.</summary>
internal static class WrittenDate
{
    /// <summary>Forms whose parts cannot be mistaken: the year first (ISO 8601 and East Asia), points (day first), English names of months. A month's name in another language is read by the tables of the languages.</summary>
    private static readonly string[] Forms =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy'年'M'月'd'日'", "yyyy'년'M'월'd'일'", "d.M.yyyy", "d' tháng 'M' năm 'yyyy",
        "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy",
        "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy", "dddd d MMMM yyyy",
    ];

    private const int LengthOfDay = 10;

    /// <summary>The years of mail; a year of another calendar is none of them.</summary>
    private const int FirstYear = 1980;

    private const int LastYear = 2200;

    public static DateOnly? Read(string? written)
    {
        ReadOnlySpan<char> text = written.AsSpan().Trim();
        if (DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateOnly day))
            return day;
        if (BySlashes(text) is { } slashed)
            return slashed;
        bool isIsoTime = text.Length > LengthOfDay && text[LengthOfDay] is 'T' or ' ';
        if (isIsoTime && DateOnly.TryParseExact(text[..LengthOfDay], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return day;
        return Month(text) is int month and > 0 ? WithMonth(text, month) : null;
    }

    /// <summary>Day and month apart by slashes, whichever is first, where only one way of reading them is a day.</summary>
    private static DateOnly? BySlashes(ReadOnlySpan<char> text)
    {
        bool isDayFirst = DateOnly.TryParseExact(text, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly byDay);
        bool isMonthFirst = DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly byMonth);
        if (isDayFirst && isMonthFirst && byDay != byMonth)
            return null;
        return isDayFirst ? byDay : isMonthFirst ? byMonth : null;
    }

    /// <summary>The one month that the words name in any language; 0 where they name none, or what is two months in two languages.</summary>
    private static int Month(ReadOnlySpan<char> text)
    {
        (int month, int start, int end) = (0, -1, 0);
        bool isOne = true;
        foreach (WordHit hit in AutoReplyWords.Read(text).Hits)
        {
            if (hit.Kind != WordKind.Month)
                continue;
            bool isLonger = hit.Start == start && hit.End > end;
            if (start < 0 || isLonger)
                (month, start, end, isOne) = (hit.Value, hit.Start, hit.End, true);
            else if (hit.Start != start || hit.End == end)
                isOne &= hit.Value == month;
        }

        return isOne ? month : 0;
    }

    /// <summary>The day of a month of which the words tell two numbers: a day, and a year of four digits.</summary>
    private static DateOnly? WithMonth(ReadOnlySpan<char> text, int month)
    {
        (int day, int year, int numbers) = (0, 0, 0);
        for (int at = 0; at < text.Length; at++)
        {
            int digits = text[at..].IndexOfAnyExceptInRange('0', '9') is int end and >= 0 ? end : text.Length - at;
            if (digits == 0)
                continue;
            int number = digits <= 4 ? int.Parse(text.Slice(at, digits), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
            (day, year) = digits == 4 ? (day, number) : (number, year);
            numbers++;
            at += digits;
        }

        bool isDate = numbers == 2 && year is >= FirstYear and <= LastYear && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDate ? new DateOnly(year, month, day) : null;
    }
}
