using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BounceParsing.Grammars.Formats.Ses;

/// <summary>JSON that travelled as a mail's text: cut out of it, and mended where mailers broke its lines.</summary>
internal static class JsonText
{
    private const int MaxDepth = 32;

    /// <summary>How Sendmail splits a line that is too long (sendmail/util.c, putxline).</summary>
    private const string SplitMark = "!\n ";

    /// <summary>False for a text that begins with no object: most never have .NET's reader of JSON loaded.</summary>
    public static bool Begins(string text) => Start(text) >= 0;

    /// <summary>The object that a text begins with; null where it begins with none.</summary>
    public static JsonDocument? Parse(string text)
    {
        int start = Start(text);
        if (start < 0)
            return null;
        try
        {
            return JsonDocument.Parse(CutOut(Mend(text), start), new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException)
        {
            return null; // Not JSON, then not this format: content never throws.
        }
    }

    /// <summary>Where the object begins; -1 where another character does.</summary>
    private static int Start(string text)
    {
        int start = text.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF");
        return start >= 0 && text[start] == '{' ? start : -1;
    }

    private static string Mend(string text)
        => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace(SplitMark, string.Empty, StringComparison.Ordinal);

    /// <summary>The text from a brace to the one that closes it; no string of JSON holds a line end (RFC 8259, 7).</summary>
    private static string CutOut(string text, int start)
    {
        StringBuilder json = new(text.Length - start);
        int depth = 0;
        bool isString = false;
        for (int at = start; at < text.Length; at++)
        {
            char c = text[at];
            if (isString && c == '\n')
                continue;
            json.Append(c);
            if (isString && c == '\\' && at + 1 < text.Length)
                at += AppendEscaped(text, at + 1, json);
            else if (c == '"')
                isString = !isString;
            else if (!isString && c is '{' or '}')
                depth += c == '{' ? 1 : -1;
            if (depth == 0)
                break;
        }

        return json.ToString();
    }

    /// <summary>Adds what stands behind a backslash and returns its length; half of a character (RFC 8259, 8.2) becomes U+FFFD, for no string can hold it.</summary>
    private static int AppendEscaped(string text, int at, StringBuilder json)
    {
        int unit = UnitAt(text, at);
        if (!char.IsSurrogate((char)unit))
        {
            json.Append(text[at]);
            return 1;
        }

        bool isPair = char.IsHighSurrogate((char)unit) && at + 5 < text.Length && text[at + 5] == '\\' && char.IsLowSurrogate((char)UnitAt(text, at + 6));
        json.Append(isPair ? text.AsSpan(at, 11) : "ufffd");
        return isPair ? 11 : 5;
    }

    /// <summary>The UTF-16 unit of an escape from its u on; 0 where there is none.</summary>
    private static int UnitAt(string text, int at)
        => at + 5 <= text.Length && text[at] == 'u' && ushort.TryParse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
            ? unit
            : 0;
}
