namespace BounceParsing.Cli.Output;

/// <summary>Text from mail, made safe for a terminal: no control character of it is passed on.</summary>
internal static class Printable
{
    public static string OneLine(string text)
        => string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Line));

    /// <summary>A line in which no character moves the cursor, rings, or turns the direction of writing.</summary>
    public static string Line(string text)
        => text.Any(IsUnsafe) ? string.Concat(text.Select(c => IsUnsafe(c) ? '\uFFFD' : c)) : text;

    /// <summary>A cell of a table that may be opened in a spreadsheet, which takes what begins with one of four signs for a formula; a sign alone is none.</summary>
    public static string Cell(string text)
    {
        string line = OneLine(text);
        return line is ['=' or '+' or '-' or '@', _, ..] ? "'" + line : line;
    }

    public static string Shorten(string text, int length)
    {
        string line = OneLine(text);
        return line.Length <= length ? line : $"{line.AsSpan(0, length - 1)}…";
    }

    private static bool IsUnsafe(char c)
        => char.IsControl(c) || c is '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
