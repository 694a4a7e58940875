using System.Globalization;

namespace BounceParsing.Grammars.Reports;

/// <summary>Reads the day that a person has written with its year.</summary>
internal static class WrittenDate
{
    /// <summary>Forms whose parts cannot be mistaken: the year first (ISO 8601 and East Asia), points (day first), English names of months.</summary>
    private static readonly string[] Forms =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy'年'M'月'd'日'", "yyyy'년'M'월'd'일'", "d.M.yyyy",
        "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy",
        "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy", "dddd d MMMM yyyy",
    ];

    private const int LengthOfDay = 10;

    public static DateOnly? Read(string? written)
    {
        ReadOnlySpan<char> text = written.AsSpan().Trim();
        if (DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateOnly day))
            return day;
        bool isIsoTime = text.Length > LengthOfDay && text[LengthOfDay] is 'T' or ' ';
        return isIsoTime && DateOnly.TryParseExact(text[..LengthOfDay], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day : null;
    }
}
