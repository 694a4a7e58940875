namespace BounceParsing.Reading;

/// <summary>A beginning that has been read already, and the stream that it was read from.</summary>
internal sealed class JoinedStream(Stream beginning, Stream rest) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        int count = beginning.Read(buffer);
        return count > 0 ? count : rest.Read(buffer);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = beginning.Read(buffer.Span);
        return count > 0 ? ValueTask.FromResult(count) : rest.ReadAsync(buffer, cancellationToken);
    }
}
