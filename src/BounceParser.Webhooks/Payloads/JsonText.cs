using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace BounceParsing.Webhooks.Payloads;

/// <summary>Parses JSON (RFC 8259) so that nothing that is read of it later can throw.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The document; null when the bytes are no JSON or are nested too deep.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        if (!Utf8.IsValid(bytes.Span))
            bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span));
        try
        {
            return JsonDocument.Parse(WithoutLoneSurrogates(bytes), Options);
        }
        catch (JsonException)
        {
            // It is the sender's to write JSON: the caller answers that this is none.
            return null;
        }
    }

    /// <summary>Objects that stand below each other, a line each; null when they are not that.</summary>
    public static JsonDocument? ParseLines(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.TrimStart(" \t\r\n"u8).StartsWith("{"u8))
            return null;
        byte[] array = new byte[bytes.Length + 2];
        bytes.CopyTo(array.AsSpan(1));
        array[0] = (byte)'[';
        array[^1] = (byte)']';
        for (int i = 1; i < array.Length - 1; i++)
        {
            if (array[i] == '\n' && array.AsSpan(i + 1).TrimStart(" \t\r\n"u8).StartsWith("{"u8))
                array[i] = (byte)',';
        }

        return Parse(array);
    }

    // A lone half of a surrogate pair, as a cut of a text leaves it, is JSON but no text: reading it would throw.
    private static ReadOnlyMemory<byte> WithoutLoneSurrogates(ReadOnlyMemory<byte> bytes)
    {
        byte[]? copy = null;
        ReadOnlySpan<byte> span = bytes.Span;
        for (int i = 0; i < span.Length - 5; i++)
        {
            int next = span[i..].IndexOf((byte)'\\');
            if (next < 0 || i + next >= span.Length - 5)
                break;
            i += next;
            int width = EscapeWidth(span[i..]);
            if (width == 0)
            {
                copy ??= bytes.ToArray();
                "\\ufffd"u8.CopyTo(copy.AsSpan(i));
                width = 6;
            }

            i += width - 1;
        }

        return copy ?? bytes;
    }

    // How many bytes an escape has; 0 for a lone surrogate.
    private static int EscapeWidth(ReadOnlySpan<byte> escape)
    {
        if (escape[1] != 'u' || (escape[2] | 0x20) != 'd')
            return 2;
        bool isHigh = (escape[3] | 0x20) is '8' or '9' or 'a' or 'b';
        if (!isHigh)
            return (escape[3] | 0x20) is >= 'c' and <= 'f' ? 0 : 6;
        bool isPair = escape.Length >= 12 && escape[6] == '\\' && escape[7] == 'u' && (escape[8] | 0x20) == 'd'
            && (escape[9] | 0x20) is >= 'c' and <= 'f';
        return isPair ? 12 : 0;
    }
}
