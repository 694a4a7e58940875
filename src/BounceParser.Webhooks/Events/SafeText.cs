using System.Text;

namespace BounceParsing.Webhooks.Events;

/// <summary>Makes a sender's text safe to store and to show: bounded, and without control characters and direction overrides.</summary>
internal static class SafeText
{
    /// <summary>The most that is kept of a reply; longer words are cut.</summary>
    public const int MaxWords = 8192;

    private const int MaxName = 1024;

    /// <summary>A text of one line; null when nothing is left of it.</summary>
    public static string? Line(string? text) => Clean(text, MaxName, keepsLines: false);

    /// <summary>A text of several lines; null when nothing is left of it.</summary>
    public static string? Words(string? text) => Clean(text, MaxWords, keepsLines: true);

    /// <summary>An address without name and angle brackets; null when there is none.</summary>
    public static string? Address(string? text)
    {
        if (Line(text) is not string line)
            return null;
        int open = line.LastIndexOf('<');
        int close = line.IndexOf('>', open + 1);
        string address = open >= 0 && close > open ? line[(open + 1)..close].Trim() : line;
        return address.Length == 0 ? null : address;
    }

    /// <summary>The value of a field such as "dns; mx.example.com" (RFC 3464, 2.1.2) without its type.</summary>
    public static string? WithoutType(string? text)
        => Line(text) is string line ? Line(line[(line.IndexOf(';') + 1)..]) : null;

    private static string? Clean(string? text, int maxLength, bool keepsLines)
    {
        if (text is null)
            return null;
        ReadOnlySpan<char> span = text.AsSpan().Trim();
        span = span[..Math.Min(span.Length, maxLength)];
        StringBuilder kept = new(span.Length);
        foreach (Rune rune in span.EnumerateRunes())
        {
            if (rune.Value == '\n' && keepsLines)
                kept.Append('\n');
            else if (Rune.IsControl(rune))
                AppendSpace(kept);
            else if (!IsOverride(rune.Value))
                kept.Append(rune);
        }

        string clean = kept.ToString().Trim();
        return clean.Length == 0 ? null : clean;
    }

    private static void AppendSpace(StringBuilder kept)
    {
        if (kept.Length > 0 && kept[^1] is not (' ' or '\n'))
            kept.Append(' ');
    }

    // The characters that turn the direction of what follows (Unicode Standard Annex 9, 2), and line and paragraph separators.
    private static bool IsOverride(int c) => c is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029 or 0x200E or 0x200F or 0x061C;
}
