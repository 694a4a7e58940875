using System.Globalization;

namespace BounceParsing.Diagnosis;

/// <summary>Finds the size limit that was exceeded.</summary>
internal static class SizeFinder
{
    private const int Reach = 24;
    private static readonly CharSet Figures = new("0123456789.,");

    /// <summary>The limit in bytes: the figure that follows the word for a limit most closely, with its unit.</summary>
    public static long? Find(Statement statement)
    {
        long? limit = null;
        foreach (Hit hit in statement.Hits)
        {
            if (hit.Row.Kind == RuleKind.LimitAfter)
                limit = Read(statement.Text.Words[hit.End..]) ?? limit;
        }

        return limit;
    }

    private static long? Read(ReadOnlySpan<char> words)
    {
        int start = words[..Math.Min(Reach, words.Length)].IndexOfAnyInRange('0', '9');
        if (start < 0)
            return null;
        words = words[start..];
        int length = Figures.FirstNotIn(words);
        ReadOnlySpan<char> figure = (length < 0 ? words : words[..length]).TrimEnd(".,");
        ReadOnlySpan<char> unit = words[figure.Length..].TrimStart(" )");
        if (!decimal.TryParse(figure, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal number))
            return null;
        decimal factor = FactorOf(unit);
        bool isPlain = factor == 1 && !unit.StartsWith("byte") && number < 10_000;
        return isPlain || number > long.MaxValue / factor ? null : (long)(number * factor);
    }

    private static decimal FactorOf(ReadOnlySpan<char> unit)
    {
        bool isUnit = unit.Length > 1 && (unit[1] is 'b' or 'i' || unit.StartsWith("mega") || unit.StartsWith("kilo") || unit.StartsWith("giga"));
        return !isUnit ? 1 : unit[0] switch
        {
            'k' => 1024m,
            'm' => 1024m * 1024,
            'g' => 1024m * 1024 * 1024,
            _ => 1,
        };
    }
}
