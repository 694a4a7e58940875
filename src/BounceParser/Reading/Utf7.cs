using System.Text;

namespace BounceParsing.Reading;

/// <summary>Decodes UTF-7 (RFC 2152), which .NET refuses; what does not decode is left out.</summary>
internal static class Utf7
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new(bytes.Length);
        int at = 0;
        while (at < bytes.Length)
        {
            byte b = bytes[at++];
            if (b != (byte)'+')
                text.Append((char)b);
            else
                at = DecodeShifted(bytes, at, text);
        }

        return text.ToString();
    }

    /// <summary>Reads base64 of UTF-16 units up to the first byte that is none; a hyphen there is taken too.</summary>
    private static int DecodeShifted(ReadOnlySpan<byte> bytes, int at, StringBuilder text)
    {
        if (at < bytes.Length && bytes[at] == (byte)'-')
        {
            text.Append('+');
            return at + 1;
        }

        int bits = 0, value = 0;
        for (; at < bytes.Length && Digit(bytes[at]) is int digit and >= 0; at++)
        {
            value = (value << 6) | digit;
            bits += 6;
            if (bits < 16)
                continue;
            bits -= 16;
            text.Append((char)(value >> bits));
            value &= (1 << bits) - 1;
        }

        return at < bytes.Length && bytes[at] == (byte)'-' ? at + 1 : at;
    }

    private static int Digit(byte b) => b switch
    {
        >= (byte)'A' and <= (byte)'Z' => b - 'A',
        >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
