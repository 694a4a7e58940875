using System.Buffers;

namespace BounceParsing.Reading;

/// <summary>The beginning of a source in one rented buffer: nearly always all of it.</summary>
/// <remarks>
/// Parts of the notice are ranges of the buffer: it is given back when the report is made, and a report holds nothing of it.
/// </remarks>
internal sealed class MailBytes : IDisposable
{
    /// <summary>A mail that is longer is read as a stream; most of it is an attachment that nobody looks at.</summary>
    private const int LongestWhole = 256 * 1024;

    private const int FirstSize = 16 * 1024;

    private readonly Stream _source;
    private byte[] _buffer;
    private int _length;

    private MailBytes(Stream source)
    {
        _source = source;
        _buffer = ArrayPool<byte>.Shared.Rent(SizeFor(source));
    }

    /// <summary>True where the buffer holds the source up to its end.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The rented buffer; what lies beyond <see cref="Span"/> in it is not the mail's.</summary>
    public byte[] Buffer => _buffer;

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    /// <summary>What has been read as a stream.</summary>
    public MemoryStream AsStream() => new(_buffer, 0, _length, writable: false);

    /// <summary>The source from its beginning: what has been read, then the rest.</summary>
    public Stream FromBeginning() => IsWhole ? AsStream() : new JoinedStream(AsStream(), _source);

    public static MailBytes Read(Stream source)
    {
        MailBytes mail = new(source);
        try
        {
            while (mail.Took(source.Read(mail._buffer, mail._length, mail._buffer.Length - mail._length)))
            {
            }
        }
        catch
        {
            mail.Dispose();
            throw;
        }

        return mail;
    }

    public static async Task<MailBytes> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        MailBytes mail = new(source);
        try
        {
            while (mail.Took(await source.ReadAsync(mail._buffer.AsMemory(mail._length), cancellationToken).ConfigureAwait(false)))
                cancellationToken.ThrowIfCancellationRequested();
        }
        catch
        {
            mail.Dispose();
            throw;
        }

        return mail;
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private static int SizeFor(Stream source)
        => source.CanSeek ? (int)Math.Clamp(source.Length - source.Position + 1, 1, LongestWhole + 1) : FirstSize;

    /// <summary>Counts what was read; false where there is no more to read, or no room for a whole mail.</summary>
    private bool Took(int count)
    {
        IsWhole = count == 0;
        _length += count;
        if (IsWhole || _length > LongestWhole)
            return false;
        if (_length == _buffer.Length)
            Grow();
        return true;
    }

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Min(_buffer.Length * 2, LongestWhole + 1));
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
