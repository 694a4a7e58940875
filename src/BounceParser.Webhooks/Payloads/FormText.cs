using System.Net;
using System.Text;

namespace BounceParsing.Webhooks.Payloads;

/// <summary>Reads application/x-www-form-urlencoded: bodies and queries.</summary>
internal static class FormText
{
    public static List<HeaderField> Parse(ReadOnlySpan<byte> body) => Parse(Encoding.UTF8.GetString(body));

    public static List<HeaderField> Parse(string text)
    {
        List<HeaderField> fields = [];
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart('?');
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf('&');
            ReadOnlySpan<char> field = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            int equals = field.IndexOf('=');
            if (!field.IsEmpty)
                fields.Add(new HeaderField(Decode(equals < 0 ? field : field[..equals]), equals < 0 ? "" : Decode(field[(equals + 1)..])));
        }

        return fields;
    }

    private static string Decode(ReadOnlySpan<char> text) => WebUtility.UrlDecode(text.ToString());
}
