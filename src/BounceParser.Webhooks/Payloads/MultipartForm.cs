using System.Text;
using MimeKit;

namespace BounceParsing.Webhooks.Payloads;

/// <summary>Reads multipart/form-data (RFC 7578) with MimeKit. Parts with a file's name are passed over.</summary>
internal static class MultipartForm
{
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 4 };

    /// <summary>The fields; empty when the body is not what its type says.</summary>
    public static List<HeaderField> Parse(string contentType, ReadOnlyMemory<byte> body)
    {
        List<HeaderField> fields = [];
        if (!ContentType.TryParse(contentType, out ContentType? type))
            return fields;
        try
        {
            using MemoryStream stream = new(body.ToArray());
            if (MimeEntity.Load(Options, type, stream) is Multipart form)
                AddFields(form, fields);
        }
        catch (FormatException)
        {
            // MimeKit found no entity: the form has no fields, and the caller answers so.
            fields.Clear();
        }

        return fields;
    }

    private static void AddFields(Multipart form, List<HeaderField> fields)
    {
        foreach (MimeEntity part in form)
        {
            if (part is MimePart { Content: not null, FileName: null } field && field.ContentDisposition?.Parameters["name"] is string name)
                fields.Add(new HeaderField(name, ReadText(field)));
        }
    }

    private static string ReadText(MimePart field)
    {
        using MemoryStream text = new();
        field.Content!.DecodeTo(text);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
