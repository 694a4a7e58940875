using System.Text;
using MimeKit.Encodings;

namespace BounceParsing.Cli.Redaction;

/// <summary>Changes a body below its transfer encoding (RFC 2045, 6).</summary>
internal static class BodyCoding
{
    public static string Change(string body, string encoding, Func<string, string> change) => encoding switch
    {
        "base64" => Run(change(Run(body, new Base64Decoder())), new Base64Encoder()),
        "quoted-printable" => Run(change(Run(body, new QuotedPrintableDecoder())), new QuotedPrintableEncoder()),
        _ => change(body),
    };

    private static string Run(string text, IMimeDecoder decoder)
    {
        byte[] input = Encoding.Latin1.GetBytes(text);
        byte[] output = new byte[decoder.EstimateOutputLength(input.Length)];
        return Encoding.Latin1.GetString(output, 0, decoder.Decode(input, 0, input.Length, output));
    }

    private static string Run(string text, IMimeEncoder encoder)
    {
        byte[] input = Encoding.Latin1.GetBytes(text);
        byte[] output = new byte[encoder.EstimateOutputLength(input.Length)];
        return Encoding.Latin1.GetString(output, 0, encoder.Flush(input, 0, input.Length, output));
    }
}
