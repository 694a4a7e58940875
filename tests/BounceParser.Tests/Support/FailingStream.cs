namespace BounceParsing.Tests.Support;

/// <summary>A stream that gives some bytes and then throws.</summary>
internal sealed class FailingStream(byte[] bytes, Exception failure) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count)
        => base.Read(buffer, offset, Math.Min(count, 100)) is > 0 and int length ? length : throw failure;

    public override int Read(Span<byte> buffer)
        => base.Read(buffer[..Math.Min(buffer.Length, 100)]) is > 0 and int length ? length : throw failure;

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => Task.FromResult(Read(buffer, offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(Read(buffer.Span));
}
