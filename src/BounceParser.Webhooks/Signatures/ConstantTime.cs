using System.Security.Cryptography;
using System.Text;

namespace BounceParsing.Webhooks.Signatures;

/// <summary>Comparisons whose time does not tell where the difference lies.</summary>
internal static class ConstantTime
{
    /// <summary>Whether the text's SHA-256 digest is the one that is kept; false for null.</summary>
    public static bool EqualsDigest(string? shown, ReadOnlySpan<byte> digest)
    {
        Span<byte> found = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(shown ?? ""), found);
        return CryptographicOperations.FixedTimeEquals(found, digest) & (shown is not null);
    }

    /// <summary>Whether the text is the hexadecimal form of the bytes, in either case.</summary>
    public static bool EqualsHex(string? shown, ReadOnlySpan<byte> expected)
    {
        Span<byte> found = stackalloc byte[expected.Length];
        return shown is not null && shown.Length == expected.Length * 2 && TryHex(shown, found)
            && CryptographicOperations.FixedTimeEquals(found, expected);
    }

    /// <summary>Whether the text is the Base64 form of the bytes.</summary>
    public static bool EqualsBase64(ReadOnlySpan<char> shown, ReadOnlySpan<byte> expected)
    {
        Span<byte> found = stackalloc byte[expected.Length + 2];
        return shown.Length <= (expected.Length + 2) / 3 * 4
            && Convert.TryFromBase64Chars(shown, found, out int length)
            && CryptographicOperations.FixedTimeEquals(found[..length], expected);
    }

    private static bool TryHex(string text, Span<byte> bytes)
    {
        bool isHex = true;
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = Digit(text[2 * i]);
            int low = Digit(text[(2 * i) + 1]);
            isHex &= high >= 0 && low >= 0;
            bytes[i] = (byte)((high << 4) | (low & 15));
        }

        return isHex;
    }

    private static int Digit(char c) => char.IsAsciiHexDigit(c) ? c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10 : -1;
}
