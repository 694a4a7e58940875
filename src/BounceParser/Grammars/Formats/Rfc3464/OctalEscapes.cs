using System.Text;
using System.Text.Unicode;

namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>Replies in which a mailer wrote bytes above 127 as \ooo (Sendmail's putxline, Postfix's printable).</summary>
internal static class OctalEscapes
{
    /// <summary>Resolves the escapes of a text if together they are UTF-8; else the text stays as it is.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        List<byte> bytes = new(text.Length);
        bool any = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (TryEscape(text.AsSpan(i), out byte escaped))
            {
                any = true;
                bytes.Add(escaped);
                i += 3;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1));
                i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 1 : 0;
            }
        }

        byte[] all = [.. bytes];
        return any && Utf8.IsValid(all) ? Encoding.UTF8.GetString(all) : text;
    }

    private static bool TryEscape(ReadOnlySpan<char> text, out byte value)
    {
        value = 0;
        if (text.Length < 4 || text[0] != '\\' || text[1] is not ('2' or '3') || !IsOctal(text[2]) || !IsOctal(text[3]))
            return false;
        value = (byte)(((text[1] - '0') << 6) | ((text[2] - '0') << 3) | (text[3] - '0'));
        return true;
    }

    private static bool IsOctal(char c) => c is >= '0' and <= '7';
}
