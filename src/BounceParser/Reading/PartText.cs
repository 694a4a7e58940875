using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace BounceParsing.Reading;

/// <summary>The text of a part: bytes to characters by the declared charset, or by a guess, and HTML to lines.</summary>
internal static class PartText
{
    private const int HtmlMarkWithin = 512;

    public static string Decode(NoticePart part)
    {
        (ReadOnlyMemory<byte> bytes, string? charset) = part.IsTnef ? TnefText.Read(part.Content) : (part.Content, part.ContentType.Charset);
        return Banner.Strip(SafeText.Lines(part.Is("text", "html") && IsPlain(bytes.Span, charset) ? OfHtml(bytes.Span) : ToText(bytes.Span, charset, part.Is("text", "html")))!);
    }

    /// <summary>HTML of ASCII alone, whose markup is never made a string.</summary>
    private static string OfHtml(ReadOnlySpan<byte> html)
    {
        char[] characters = ArrayPool<char>.Shared.Rent(html.Length);
        string text = HtmlText.ToLines(characters.AsSpan(0, LineEnds.FromAscii(html, characters)));
        ArrayPool<char>.Shared.Return(characters);
        return text;
    }

    private static string ToText(ReadOnlySpan<byte> bytes, string? charset, bool isHtml)
    {
        string text = LineEnds.ToLineFeeds(ToCharacters(bytes, charset).TrimStart('\uFEFF'));
        return isHtml || IsHtml(text) ? HtmlText.ToLines(text) : text;
    }

    /// <summary>True for bytes that are the characters of ASCII, whatever charset the part declares.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> bytes, string? charset)
        => Ascii.IsValid(bytes) && !Charsets.IsUtf7(charset) && Charsets.Utf16(charset, bytes) is null && bytes.IndexOfAny((byte)0x1b, (byte)'~') < 0;

    private static string ToCharacters(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (IsPlain(bytes, charset))
            return LineEnds.FromAscii(bytes);
        if (Charsets.IsUtf7(charset) && Ascii.IsValid(bytes))
            return Utf7.Decode(bytes);
        if (Charsets.Utf16(charset, bytes) is Encoding wide)
            return wide.GetString(bytes);
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
