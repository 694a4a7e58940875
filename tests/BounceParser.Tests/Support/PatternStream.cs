using System.Text;

namespace BounceParsing.Tests.Support;

/// <summary>A long stream that is never in memory: a head, a piece again and again up to a length, a tail.</summary>
internal sealed class PatternStream(string head, string piece, long length, string tail) : Stream
{
    private readonly byte[] _head = Encoding.ASCII.GetBytes(head);
    private readonly byte[] _piece = Encoding.ASCII.GetBytes(piece);
    private readonly byte[] _tail = Encoding.ASCII.GetBytes(tail);
    private readonly long _middle = length / piece.Length * piece.Length;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int written = 0;
        while (written < count && Next() is { Length: > 0 } bytes)
        {
            int taken = Math.Min(bytes.Length, count - written);
            bytes[..taken].CopyTo(buffer.AsSpan(offset + written));
            written += taken;
            _position += taken;
        }

        return written;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private ReadOnlySpan<byte> Next()
    {
        if (_position < _head.Length)
            return _head.AsSpan((int)_position);
        long inMiddle = _position - _head.Length;
        if (inMiddle < _middle)
            return _piece.AsSpan((int)(inMiddle % _piece.Length));
        long inTail = inMiddle - _middle;
        return inTail < _tail.Length ? _tail.AsSpan((int)inTail) : default;
    }
}
