namespace BounceParsing.Reading;

/// <summary>A plain mail as MimeKit reads it: little at a time, and of a content only its beginning and what may be its boundary.</summary>
/// <remarks>
/// A content ends at a line that begins with two hyphens (RFC 2046, 5.1.1), and outside of every multipart with the mail: what
/// stands before such a line is passed over, for its place alone matters.
/// </remarks>
internal sealed class PlainStream(ReadOnlyMemory<byte> mail) : MailStream
{
    /// <summary>How much is handed on at once: most headers of a part, and no line that SMTP allows is longer (RFC 5321, 4.5.3.1.6).</summary>
    private const int BlockSize = 1024;

    private int _next;

    public override int Read(Span<byte> buffer)
    {
        if (Reader is { IsInContent: true })
            PassOver();
        int count = Math.Min(Math.Min(buffer.Length, BlockSize), mail.Length - _next);
        mail.Span.Slice(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    /// <summary>Goes on at the line end before the next line that may be a boundary, unless that has been handed on already.</summary>
    private void PassOver()
    {
        ReadOnlySpan<byte> bytes = mail.Span;
        int from = (int)(Reader!.Position + PassedOver) - 1;
        int length = Reader.IsInMultipart ? bytes[from..].IndexOf("\n--"u8) : -1;
        int end = length < 0 ? bytes.Length : from + length;
        if (length > 0 && bytes[end - 1] == (byte)'\r')
            end--;
        PassedOver += Math.Max(0, end - _next);
        _next = Math.Max(_next, end);
    }
}
