namespace BounceParsing.Reading;

/// <summary>The current message of a <see cref="MboxSplitter"/> as a stream.</summary>
internal sealed class MboxMessageStream(MboxSplitter mailbox) : ReadOnlyStream
{
    private readonly MboxSplitter _mailbox = mailbox;

    public override int Read(Span<byte> buffer) => _mailbox.Read(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => _mailbox.ReadAsync(buffer, cancellationToken);
}
