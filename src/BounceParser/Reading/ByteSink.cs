using System.Buffers;

namespace BounceParsing.Reading;

/// <summary>Gathers the bytes of one part up to a limit, in rented memory.</summary>
internal sealed class ByteSink : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(8 * 1024);
    private int _limit;

    public int Length { get; private set; }

    /// <summary>True where more was given than the limit allows; a part of which nothing is wanted is not cut.</summary>
    public bool WasCut { get; private set; }

    /// <summary>True where nothing is taken any more, and that is noted.</summary>
    public bool IsFull => WasCut || _limit == 0;

    public void Reset(int limit)
    {
        Length = 0;
        WasCut = false;
        _limit = limit;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        int count = Math.Min(bytes.Length, _limit - Length);
        WasCut |= count < bytes.Length && _limit > 0;
        if (count <= 0)
            return;
        if (Length + count > _buffer.Length)
            Grow(Length + count);
        bytes[..count].CopyTo(_buffer.AsSpan(Length));
        Length += count;
    }

    /// <summary>Takes off what lies beyond a length.</summary>
    public void Trim(long length) => Length = (int)Math.Clamp(length, 0, Length);

    public byte[] ToArray() => _buffer.AsSpan(0, Length).ToArray();

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        Length = 0;
    }

    private void Grow(int needed)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _buffer.Length * 2));
        _buffer.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
