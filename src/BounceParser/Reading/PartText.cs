using System.Text;

namespace BounceParsing.Reading;

/// <summary>The text of a part: bytes to characters by the declared charset, or by a guess, and HTML to lines.</summary>
internal static class PartText
{
    public static string Decode(NoticePart part)
    {
        string text = ToCharacters(part.Content, part.ContentType.Charset);
        if (text.Contains('\r', StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return part.Is("text", "html") ? HtmlText.ToLines(text) : text;
    }

    private static string ToCharacters(byte[] bytes, string? charset)
    {
        if (Ascii.IsValid(bytes) && bytes.AsSpan().IndexOf((byte)0x1b) < 0)
            return Encoding.ASCII.GetString(bytes);
        return (Declared(charset) is Encoding declared && TryDecode(bytes, declared, out string? text)) ? text! : CharsetGuess.Decode(bytes);
    }

    /// <summary>Decodes by a charset unless the bytes show that it cannot be the right one.</summary>
    private static bool TryDecode(byte[] bytes, Encoding encoding, out string? text)
    {
        text = encoding.GetString(bytes);
        return !text.Contains('\uFFFD', StringComparison.Ordinal);
    }

    /// <summary>The encoding of a declared charset; null for none, us-ascii, unknown ones and utf-7, which .NET refuses.</summary>
    private static Encoding? Declared(string? charset)
    {
        if (string.IsNullOrWhiteSpace(charset))
            return null;
        string name = charset.Trim().ToLowerInvariant();
        if (name is "us-ascii" or "ascii" or "utf-7" or "unknown-8bit" or "x-unknown" or "8bit" or "binary")
            return null;
        if (name is "utf-8" or "utf8")
            return Encoding.UTF8;
        if (name is "iso-8859-1" or "latin1")
            name = "windows-1252";
        return CodePagesEncodingProvider.Instance.GetEncoding(name);
    }
}
