using System.Globalization;

namespace BounceParsing.Diagnosis;

/// <summary>Finds how long to wait before the next try.</summary>
internal static class DelayFinder
{
    private const int Reach = 12;
    private static readonly CharSet Figures = new("0123456789:");
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    public static TimeSpan? Find(Statement statement)
    {
        foreach (Hit hit in statement.Hits)
        {
            if (hit.Row.Kind == RuleKind.RetryAfter && Read(statement.Text.Words[hit.End..]) is { } delay && delay <= Longest)
                return delay;
        }

        return null;
    }

    private static TimeSpan? Read(ReadOnlySpan<char> words)
    {
        int start = words[..Math.Min(Reach, words.Length)].IndexOfAnyInRange('0', '9');
        if (start < 0)
            return null;
        words = words[start..];
        int length = Figures.FirstNotIn(words);
        ReadOnlySpan<char> figure = (length < 0 ? words : words[..length]).TrimEnd(':');
        if (figure.Contains(':'))
            return TimeSpan.TryParseExact(figure, ["hh\\:mm\\:ss", "h\\:mm\\:ss", "mm\\:ss", "m\\:ss"], CultureInfo.InvariantCulture, out TimeSpan clock) ? clock : null;
        if (figure.Length > 7 || !int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return null;
        return SecondsOf(words[figure.Length..].TrimStart(" -")) is { } seconds ? TimeSpan.FromSeconds((double)number * seconds) : null;
    }

    private static int? SecondsOf(ReadOnlySpan<char> unit) => true switch
    {
        _ when unit.StartsWith("s") => 1,
        _ when unit.StartsWith("min") || unit.SequenceEqual("m") => 60,
        _ when unit.StartsWith("h") => 3600,
        _ when unit.StartsWith("day") => 86_400,
        _ => null,
    };
}
