using System.Globalization;
using System.Text;

namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>The utf-8-addr-xtext of RFC 6533, 3: \x{HEX} stands for a character.</summary>
internal static class UnicodeEscapes
{
    public static string Decode(string text)
    {
        StringBuilder result = new(text.Length);
        ReadOnlySpan<char> rest = text;
        while (rest.IndexOf(@"\x{", StringComparison.Ordinal) is int at and >= 0)
        {
            result.Append(rest[..at]);
            rest = rest[at..];
            int close = rest.IndexOf('}');
            if (close > 3 && close <= 9 && TryRune(rest[3..close], out Rune rune))
            {
                result.Append(rune);
                rest = rest[(close + 1)..];
            }
            else
            {
                result.Append(rest[..3]);
                rest = rest[3..];
            }
        }

        return result.Append(rest).ToString();
    }

    private static bool TryRune(ReadOnlySpan<char> hex, out Rune rune)
    {
        rune = default;
        return int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) && Rune.TryCreate(value, out rune);
    }
}
