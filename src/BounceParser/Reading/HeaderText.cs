using System.Text;
using MimeKit.Utils;

namespace BounceParsing.Reading;

/// <summary>Header values: unfolded (RFC 5322, 2.2.3) and decoded (RFC 2047; raw 8-bit text by <see cref="CharsetGuess"/>).</summary>
internal static class HeaderText
{
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        if (!Ascii.IsValid(raw) || raw.Contains((byte)0x1b))
            return SafeText.Line(Unfold(CharsetGuess.Decode(raw)))!;
        raw = raw.Trim(" \t\n\v\f\r"u8);
        if (raw.IndexOfAny((byte)'\r', (byte)'\n') < 0 && raw.IndexOf("=?"u8) < 0)
            return SafeText.Line(Encoding.ASCII.GetString(raw))!;
        return DecodeText(Encoding.ASCII.GetString(raw));
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
