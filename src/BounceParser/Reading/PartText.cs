using System.Text;
using System.Text.Unicode;

namespace BounceParsing.Reading;

/// <summary>The text of a part: bytes to characters by the declared charset, or by a guess, and HTML to lines.</summary>
internal static class PartText
{
    private const int HtmlMarkWithin = 512;

    public static string Decode(NoticePart part)
    {
        string text = ToCharacters(part.Content.Span, part.ContentType.Charset).TrimStart('\uFEFF');
        text = LineEnds.ToLineFeeds(text);
        return Banner.Strip(SafeText.Lines(part.Is("text", "html") || IsHtml(text) ? HtmlText.ToLines(text) : text)!);
    }

    private static string ToCharacters(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (Charsets.IsUtf7(charset) && Ascii.IsValid(bytes))
            return Utf7.Decode(bytes);
        if (Charsets.Utf16(charset, bytes) is Encoding wide)
            return wide.GetString(bytes);
        if (Ascii.IsValid(bytes) && bytes.IndexOfAny((byte)0x1b, (byte)'~') < 0)
            return LineEnds.FromAscii(bytes);
        if (Charsets.Declared(charset) is not Encoding declared)
            return CharsetGuess.Decode(bytes);
        return (IsTold(declared) || !(CharsetRows.Knows(declared) || Utf8.IsValid(bytes))) && TryDecode(bytes, declared, out string? text) ? text! : CharsetGuess.Decode(bytes, declared);
    }

    /// <summary>True for charsets whose own form shows in the bytes; any bytes at all are a text in the others.</summary>
    private static bool IsTold(Encoding declared) => !declared.IsSingleByte && declared.CodePage is not 50220;

    /// <summary>Decodes by a charset unless the bytes show that it cannot be the right one.</summary>
    private static bool TryDecode(ReadOnlySpan<byte> bytes, Encoding encoding, out string? text)
    {
        text = encoding.GetString(bytes);
        return !text.Contains('\uFFFD', StringComparison.Ordinal);
    }

    /// <summary>True for HTML that calls itself plain text.</summary>
    private static bool IsHtml(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan(0, Math.Min(text.Length, HtmlMarkWithin)).TrimStart();
        return start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase);
    }
}
