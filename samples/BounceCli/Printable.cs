namespace BounceCli;

/// <summary>Text from mail, made safe for a terminal: no control character of it is passed on.</summary>
internal static class Printable
{
    public static string OneLine(string text)
        => string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Line));

    public static string Line(string text)
        => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;

    public static string Shorten(string text, int length)
    {
        string line = OneLine(text);
        return line.Length <= length ? line : $"{line.AsSpan(0, length - 1)}…";
    }
}
