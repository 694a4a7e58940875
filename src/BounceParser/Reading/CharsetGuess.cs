using System.Text;
using System.Text.Unicode;

namespace BounceParsing.Reading;

/// <summary>The characters of bytes that bear no charset.</summary>
internal static class CharsetGuess
{
    private static readonly Encoding Japanese = CodePagesEncodingProvider.Instance.GetEncoding(50220)!;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
            return (bytes.IndexOf("\u001b$"u8) >= 0 ? Japanese : Encoding.ASCII).GetString(bytes);
        return (Utf8.IsValid(bytes) ? Encoding.UTF8 : Western).GetString(bytes);
    }
}
