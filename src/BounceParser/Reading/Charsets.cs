using System.Text;

namespace BounceParsing.Reading;

/// <summary>The encodings behind the names that mail declares, and those that a guess may choose.</summary>
/// <remarks>Taken from the provider, never registered: a library does not change its host's encodings.</remarks>
internal static class Charsets
{
    /// <summary>Names that tell nothing of the bytes.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "x-unknown", "unknown", "8bit", "7bit", "binary", "default", "none",
    };

    /// <summary>Names in mail that .NET does not know, or knows as something narrower.</summary>
    private static readonly Dictionary<string, int> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = 65001,
        ["utf-8"] = 65001,
        ["unicode-1-1-utf-8"] = 65001,
        ["iso-8859-1"] = 1252,
        ["latin1"] = 1252,
        ["iso8859-1"] = 1252,
        ["cp1252"] = 1252,
        ["ansi"] = 1252,
        ["iso-8859-9"] = 1254,
        ["iso-8859-11"] = 874,
        ["tis-620"] = 874,
        ["cp1251"] = 1251,
        ["win-1251"] = 1251,
        ["cp1250"] = 1250,
        ["cp932"] = 932,
        ["ms932"] = 932,
        ["windows-31j"] = 932,
        ["x-sjis"] = 932,
        ["sjis"] = 932,
        ["shift-jis"] = 932,
        ["gb2312"] = 54936,
        ["gbk"] = 54936,
        ["gb-2312"] = 54936,
        ["gb_2312-80"] = 54936,
        ["x-gbk"] = 54936,
        ["cp936"] = 54936,
        ["big5-hkscs"] = 950,
        ["cp950"] = 950,
        ["euc-kr"] = 949,
        ["ks_c_5601-1987"] = 949,
        ["ksc5601"] = 949,
        ["cp949"] = 949,
        ["uhc"] = 949,
        ["eucjp"] = 51932,
        ["x-euc-jp"] = 51932,
        ["koi8-r"] = 21866,
        ["iso-2022-jp-ms"] = 50220,
        ["cp866"] = 866,
    };

    /// <summary>The encoding of a code page; its decoder marks what it cannot read with U+FFFD.</summary>
    public static Encoding Page(int codePage)
        => CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
            ?? Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));

    /// <summary>The encoding of a declared charset; null for none, for names that tell nothing and for unknown ones.</summary>
    public static Encoding? Declared(string? charset)
    {
        string name = charset?.Trim().Trim('"', '\'') ?? string.Empty;
        if (name.Length == 0 || Silent.Contains(name))
            return null;
        if (Aliases.TryGetValue(name, out int codePage))
            return Page(codePage);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// The UTF-16 that a text declares and is (RFC 2781, 4): in mail nearly each character has a NUL, which no other charset
    /// brings. Null for any other text.
    /// </summary>
    public static Encoding? Utf16(string? charset, ReadOnlySpan<byte> bytes)
    {
        if (charset is null || !charset.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || !bytes.Contains((byte)0))
            return null;
        bool isLittle = charset.EndsWith("le", StringComparison.OrdinalIgnoreCase) || bytes is [0xff, 0xfe, ..] || (bytes is [not 0, 0, ..] && !charset.EndsWith("be", StringComparison.OrdinalIgnoreCase));
        return isLittle ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    public static bool IsUtf7(string? charset)
        => charset is not null && (charset.Equals("utf-7", StringComparison.OrdinalIgnoreCase) || charset.Equals("unicode-1-1-utf-7", StringComparison.OrdinalIgnoreCase));
}
