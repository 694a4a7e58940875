using System.Text;

namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>The xtext of RFC 3461, 4: a plus sign and two upper-case hexadecimal digits stand for a byte.</summary>
internal static class Xtext
{
    public static string? Decode(string? text)
    {
        if (text is null || !text.Contains('+', StringComparison.Ordinal))
            return text;
        List<byte> bytes = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '+' && i + 2 < text.Length && IsHex(text[i + 1]) && IsHex(text[i + 2]))
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            }
        }

        return SafeText.Line(Encoding.UTF8.GetString([.. bytes]));
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'F');
}
