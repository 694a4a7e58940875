using System.Text;

namespace BounceParsing.Tests.Guards;

/// <summary>Cancellation holds between any two buffers, even where the source knows nothing of it.</summary>
public sealed class CancellationTests
{
    [Fact]
    public async Task A_source_that_ignores_the_token_does_not_defeat_it()
    {
        using CancellationTokenSource cancellation = new();
        EndlessStream source = new(cancellation);
        Func<Task> parse = () => BounceParser.ParseAsync(source, cancellation.Token);
        await parse.Should().ThrowAsync<OperationCanceledException>();
        source.Reads.Should().BeLessThan(10);
    }

    [Fact]
    public async Task A_mailbox_that_ignores_the_token_does_not_defeat_it()
    {
        using CancellationTokenSource cancellation = new();
        EndlessStream source = new(cancellation);
        Func<Task> parse = async () =>
        {
            await foreach (BounceReport _ in BounceParser.ParseMboxAsync(source, cancellation.Token))
            {
            }
        };
        await parse.Should().ThrowAsync<OperationCanceledException>();
        source.Reads.Should().BeLessThan(10);
    }

    /// <summary>Gives bytes without end; cancels at its fifth read, and gives up a parser that goes on for very long.</summary>
    private sealed class EndlessStream(CancellationTokenSource cancellation) : MemoryStream
    {
        private static readonly byte[] Line = Encoding.ASCII.GetBytes("Subject: x\n\nword word word\n");

        public int Reads { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (++Reads == 5)
                cancellation.Cancel();
            if (Reads > 2000)
                throw new InvalidOperationException("The token was not looked at.");
            int length = Math.Min(buffer.Length, Line.Length);
            Line.AsSpan(0, length).CopyTo(buffer);
            return length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));
    }
}
