using System.Globalization;
using System.Text;
using MimeKit.Tnef;

namespace BounceParsing.Reading;

/// <summary>The words of a message that is wrapped as winmail.dat (application/ms-tnef; MS-OXTNEF).</summary>
internal static class TnefText
{
    /// <summary>The bytes of the message's plain text, and their charset where it is told; no bytes where there is no such text, or none that can be read.</summary>
    public static (byte[] Text, string? Charset) Read(ReadOnlyMemory<byte> content)
    {
        using MemoryStream stream = new(content.ToArray(), writable: false);
        try
        {
            using TnefReader reader = new(stream, 0, TnefComplianceMode.Loose);
            return (Find(reader), reader.MessageCodepage > 0 ? string.Create(CultureInfo.InvariantCulture, $"windows-{reader.MessageCodepage}") : null);
        }
        catch (Exception e) when (e is IOException or TnefException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            // What is broken within holds no words, as a text in no known charset does not.
            return ([], null);
        }
    }

    private static byte[] Find(TnefReader reader)
    {
        while (reader.ReadNextAttribute() && reader.AttributeLevel == TnefAttributeLevel.Message)
        {
            if (reader.AttributeTag == TnefAttributeTag.Body)
                return WithoutEnd(Raw(reader.TnefPropertyReader));
            if (reader.AttributeTag == TnefAttributeTag.MapiProperties && Body(reader.TnefPropertyReader) is { Length: > 0 } body)
                return body;
        }

        return [];
    }

    /// <summary>PidTagBody (MS-OXPROPS, 2.618), in UTF-16 or in the message's code page.</summary>
    private static byte[] Body(TnefPropertyReader properties)
    {
        while (properties.ReadNextProperty())
        {
            if (properties.PropertyTag.Id != TnefPropertyId.Body)
                continue;
            byte[] raw = Raw(properties);
            return properties.PropertyTag.ValueTnefType == TnefPropertyType.Unicode ? Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(raw).TrimEnd('\0')) : WithoutEnd(raw);
        }

        return [];
    }

    private static byte[] WithoutEnd(byte[] text) => text.AsSpan().TrimEnd((byte)0).ToArray();

    /// <summary>The value's bytes: MimeKit would decode them by a code page that the process need not know.</summary>
    private static byte[] Raw(TnefPropertyReader properties)
    {
        using MemoryStream bytes = new();
        using Stream value = properties.GetRawValueReadStream();
        value.CopyTo(bytes);
        return bytes.ToArray();
    }
}
