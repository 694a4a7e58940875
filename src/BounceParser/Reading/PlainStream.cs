namespace BounceParsing.Reading;

/// <summary>A plain mail as MimeKit reads it: little at a time, and of a content only its beginning and what may be its boundary.</summary>
/// <remarks>
/// A content ends at a line that begins with two hyphens (RFC 2046, 5.1.1), and outside of every multipart with the mail: what
/// stands before such a line is passed over, for its place alone matters.
/// </remarks>
internal sealed class PlainStream(ReadOnlyMemory<byte> mail) : MailStream
{
    /// <summary>How much is handed on at once, to the end of a line: the headers of most parts, and not much of what follows them.</summary>
    private const int BlockSize = 1024;

    private int _next;

    public override int Read(Span<byte> buffer)
    {
        if (Reader is { IsInContent: true })
            PassOver();
        ReadOnlySpan<byte> block = mail.Span[_next..];
        if (block.Length > BlockSize && block[BlockSize..].IndexOf((byte)'\n') is >= 0 and int rest)
            block = block[..(BlockSize + rest + 1)];
        block = block[..Math.Min(block.Length, buffer.Length)];
        block.CopyTo(buffer);
        _next += block.Length;
        return block.Length;
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
