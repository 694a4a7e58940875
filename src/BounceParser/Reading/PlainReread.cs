using MimeKit;

namespace BounceParsing.Reading;

/// <summary>Reads a message whose MIME is broken as headers and plain text.</summary>
internal static class PlainReread
{
    public static Notice Read(ReadOnlySpan<byte> bytes, bool isTruncated, BounceLimits limits)
    {
        HeaderPlaces headers = new([]);
        int at = 0;
        while (TryReadHeader(bytes, ref at, out Header? header))
        {
            isTruncated |= headers.Count >= limits.MaxHeaders;
            if (headers.Count < limits.MaxHeaders)
                headers.Add(header!);
        }

        if (at < bytes.Length && bytes[at] == (byte)'\n')
            at++;
        ReadOnlySpan<byte> text = bytes[at..];
        isTruncated |= text.Length > limits.MaxTextLength;
        text = text[..Math.Min(text.Length, limits.MaxTextLength)];
        Notice notice = new() { Headers = headers.ToTable(), IsTruncated = isTruncated, Limits = limits };
        if (!text.IsEmpty)
            notice.Parts.Add(new NoticePart(notice.ContentType, notice.Headers["Content-Transfer-Encoding"], text.ToArray(), isAlternative: false));
        return notice;
    }

    /// <summary>Takes one field with its continuation lines; false at the first line that is none.</summary>
    private static bool TryReadHeader(ReadOnlySpan<byte> bytes, ref int at, out Header? header)
    {
        header = null;
        ReadOnlySpan<byte> rest = bytes[at..];
        int colon = rest.IndexOfAny((byte)':', (byte)'\n');
        if (colon <= 0 || rest[colon] != (byte)':' || rest[..colon].IndexOfAny((byte)' ', (byte)'\t', (byte)'<') >= 0)
            return false;
        int end = colon;
        do
        {
            int newLine = rest[end..].IndexOf((byte)'\n');
            end = newLine < 0 ? rest.Length : end + newLine + 1;
        }
        while (end < rest.Length && rest[end] is (byte)' ' or (byte)'\t');

        at += end;
        return Header.TryParse(rest[..end].ToArray(), out header);
    }
}
