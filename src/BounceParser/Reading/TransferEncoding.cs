using MimeKit.Encodings;

namespace BounceParsing.Reading;

/// <summary>Content-Transfer-Encoding (RFC 2045, 6), lenient: what does not decode stays as it is.</summary>
internal static class TransferEncoding
{
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> raw, string? encoding)
    {
        IMimeDecoder? decoder = DecoderFor(encoding);
        if (decoder is null)
            return raw;
        byte[] output = new byte[decoder.EstimateOutputLength(raw.Length)];
        ArraySegment<byte> input = MailBytes.InArray(raw);
        return output.AsMemory(0, decoder.Decode(input.Array!, input.Offset, input.Count, output));
    }

    private static IMimeDecoder? DecoderFor(string? encoding)
    {
        ReadOnlySpan<char> name = encoding.AsSpan().Trim();
        if (name.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase))
            return new QuotedPrintableDecoder();
        if (name.Equals("base64", StringComparison.OrdinalIgnoreCase))
            return new Base64Decoder();
        return name.StartsWith("x-uue", StringComparison.OrdinalIgnoreCase) || name.StartsWith("uue", StringComparison.OrdinalIgnoreCase)
            ? new UUDecoder()
            : null;
    }
}
