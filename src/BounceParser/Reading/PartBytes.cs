using System.Buffers;

namespace BounceParsing.Reading;

/// <summary>The bytes of one part, up to a limit: a range of a mail that is whole in memory, else gathered in rented memory.</summary>
/// <param name="whole">The whole mail, where it is in memory; null where it is read from a stream.</param>
internal sealed class PartBytes(ReadOnlyMemory<byte>? whole) : IDisposable
{
    private byte[] _buffer = whole is null ? ArrayPool<byte>.Shared.Rent(8 * 1024) : [];
    private int _start;
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

    /// <summary>Adds bytes as they are read; a whole mail waits for their range.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (whole is not null)
            return;
        int count = Math.Min(bytes.Length, _limit - Length);
        WasCut |= count < bytes.Length && _limit > 0;
        if (count <= 0)
            return;
        if (Length + count > _buffer.Length)
            Grow(Length + count);
        bytes[..count].CopyTo(_buffer.AsSpan(Length));
        Length += count;
    }

    /// <summary>Ends the bytes at their place in the mail: what was read beyond it does not belong to them.</summary>
    public void End(long start, long end)
    {
        if (whole is null)
        {
            Length = (int)Math.Clamp(end - start, 0, Length);
            return;
        }

        _start = (int)start;
        Length = (int)Math.Min(end - start, _limit);
        WasCut = Length < end - start && _limit > 0;
    }

    /// <summary>The bytes: of a whole mail a part of it, else a copy.</summary>
    public ReadOnlyMemory<byte> ToMemory()
        => whole?.Slice(_start, Length) ?? _buffer.AsSpan(0, Length).ToArray();

    public void Dispose()
    {
        if (_buffer.Length > 0)
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
