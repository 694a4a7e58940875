using System.Text;
using MimeKit.Utils;

namespace BounceParsing.Reading;

/// <summary>Header values: unfolded (RFC 5322, 2.2.3) and decoded (RFC 2047; raw 8-bit text by <see cref="CharsetGuess"/>).</summary>
internal static class HeaderText
{
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        ReadOnlySpan<byte> plain = raw;
        if (IsPlain(ref plain))
            return Encoding.ASCII.GetString(plain);
        return Ascii.IsValid(raw) && !raw.Contains((byte)0x1b) ? DecodeText(Encoding.ASCII.GetString(raw)) : SafeText.Line(Unfold(CharsetGuess.Decode(raw)))!;
    }

    /// <summary>True for a value that stands in the mail as it is read, but for the blanks around it, which are taken off.</summary>
    public static bool IsPlain(ref ReadOnlySpan<byte> raw)
    {
        raw = raw.Trim(" \t\n\v\f\r"u8);
        return raw.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0 && raw.IndexOf("=?"u8) < 0;
    }

    /// <summary>Unfolds a value and decodes its encoded words, which may hold what no header does: that is made safe.</summary>
    public static string DecodeText(ReadOnlySpan<char> value)
    {
        string text = Unfold(value);
        bool isEncoded = text.Contains("=?", StringComparison.Ordinal) && Ascii.IsValid(text);
        return SafeText.Line(isEncoded ? Rfc2047.DecodeText(Encoding.ASCII.GetBytes(text)).Trim() : text)!;
    }

    /// <summary>Joins folded lines with one blank and takes the blanks off both ends.</summary>
    public static string Unfold(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> trimmed = text.Trim();
        if (trimmed.IndexOfAny('\n', '\r') < 0)
            return trimmed.ToString();
        StringBuilder result = new(trimmed.Length);
        foreach (Range range in new LineRanges(trimmed))
        {
            ReadOnlySpan<char> line = trimmed[range].Trim();
            if (line.IsEmpty)
                continue;
            if (result.Length > 0)
                result.Append(' ');
            result.Append(line);
        }

        return result.ToString();
    }
}
