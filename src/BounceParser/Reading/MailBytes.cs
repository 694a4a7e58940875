using System.Buffers;
using System.Runtime.InteropServices;

namespace BounceParsing.Reading;

/// <summary>The beginning of a source in one buffer, rented or the source's own: nearly always all of it.</summary>
/// <remarks>
/// Parts of the notice are ranges of the buffer: one that is rented is given back when the report is made, and a report holds nothing of it.
/// </remarks>
internal sealed class MailBytes : IDisposable
{
    /// <summary>A mail that is longer is read as a stream; most of it is an attachment that nobody looks at.</summary>
    private const int LongestWhole = 1024 * 1024;

    private const int FirstSize = 16 * 1024;

    private readonly Stream _source;
    private readonly bool _isRented;
    private readonly int _start;
    private byte[] _buffer;
    private int _length;

    private MailBytes(Stream source)
    {
        _source = source;
        _isRented = !IsHeld(source, out ArraySegment<byte> held);
        if (_isRented)
            _buffer = ArrayPool<byte>.Shared.Rent(SizeFor(source));
        else
            (_buffer, _start, _length, IsWhole) = (held.Array!, held.Offset, held.Count, true);
    }

    /// <summary>True where all of the source, up to its end, is in memory.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What has been read.</summary>
    public ArraySegment<byte> Bytes => new(_buffer, _start, _length);

    /// <summary>The source from its beginning: what has been read, then the rest.</summary>
    public Stream FromBeginning()
    {
        MemoryStream beginning = new(_buffer, _start, _length, writable: false);
        return IsWhole ? beginning : new JoinedStream(beginning, _source);
    }

    /// <summary>Bytes in an array: their own where they lie in one, else a copy.</summary>
    public static ArraySegment<byte> InArray(ReadOnlyMemory<byte> bytes)
        => MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> held) && held.Array is not null ? held : bytes.ToArray();

    public static MailBytes Read(Stream source)
    {
        MailBytes mail = new(source);
        try
        {
            while (!mail.IsWhole && mail.Took(source.Read(mail._buffer, mail._length, mail._buffer.Length - mail._length)))
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
            while (!mail.IsWhole && mail.Took(await source.ReadAsync(mail._buffer.AsMemory(mail._length), cancellationToken).ConfigureAwait(false)))
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
        if (_isRented && _buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    /// <summary>Takes what a stream gives of its own array: that is read where it lies, and the stream is at its end.</summary>
    private static bool IsHeld(Stream source, out ArraySegment<byte> held)
    {
        held = default;
        if (source is not MemoryStream memory || memory.GetType() != typeof(MemoryStream) || memory.Length - memory.Position is < 0 or > LongestWhole || !memory.TryGetBuffer(out held))
            return false;
        held = held[(int)memory.Position..];
        memory.Position = memory.Length;
        return true;
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
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
