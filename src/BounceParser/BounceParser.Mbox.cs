using System.Runtime.CompilerServices;
using BounceParsing.Reading;

namespace BounceParsing;

public static partial class BounceParser
{
    /// <summary>
    /// Reads the messages of a mailbox file (mbox) from the stream's position on, one report a message, each when it is asked
    /// for. Memory does not grow with the file. The stream is left open.
    /// </summary>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static IEnumerable<BounceReport> ParseMbox(Stream stream) => ParseMbox(stream, BounceParserOptions.Default);

    /// <inheritdoc cref="ParseMbox(Stream)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<BounceReport> ParseMbox(Stream stream, BounceParserOptions options)
        => ParseMboxEntries(stream, options).Select(static entry => entry.Report);

    /// <summary>The same, with the place of each message in the file beside its report.</summary>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static IEnumerable<MboxEntry> ParseMboxEntries(Stream stream) => ParseMboxEntries(stream, BounceParserOptions.Default);

    /// <inheritdoc cref="ParseMboxEntries(Stream)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<MboxEntry> ParseMboxEntries(Stream stream, BounceParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return Run(stream, options);

        static IEnumerable<MboxEntry> Run(Stream stream, BounceParserOptions options)
        {
            MboxSplitter mailbox = new(stream);
            using MboxMessageStream message = new(mailbox);
            while (mailbox.MoveNext())
            {
                BounceReport report = Read(message, options);
                mailbox.SkipRest();
                yield return new MboxEntry(report, mailbox.Offset, mailbox.Passed);
            }
        }
    }

#pragma warning disable RS0026 // A cancellation token is the one optional parameter that .NET's own overloads share.
    /// <inheritdoc cref="ParseMbox(Stream)"/>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IAsyncEnumerable<BounceReport> ParseMboxAsync(Stream stream, CancellationToken cancellationToken = default)
        => ParseMboxAsync(stream, BounceParserOptions.Default, cancellationToken);

    /// <inheritdoc cref="ParseMboxAsync(Stream, CancellationToken)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IAsyncEnumerable<BounceReport> ParseMboxAsync(Stream stream, BounceParserOptions options, CancellationToken cancellationToken = default)
    {
        return Run(ParseMboxEntriesAsync(stream, options, cancellationToken), cancellationToken);

        static async IAsyncEnumerable<BounceReport> Run(IAsyncEnumerable<MboxEntry> entries, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (MboxEntry entry in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
                yield return entry.Report;
        }
    }

    /// <inheritdoc cref="ParseMboxEntries(Stream)"/>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IAsyncEnumerable<MboxEntry> ParseMboxEntriesAsync(Stream stream, CancellationToken cancellationToken = default)
        => ParseMboxEntriesAsync(stream, BounceParserOptions.Default, cancellationToken);

    /// <inheritdoc cref="ParseMboxEntriesAsync(Stream, CancellationToken)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IAsyncEnumerable<MboxEntry> ParseMboxEntriesAsync(Stream stream, BounceParserOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return Run(stream, options, cancellationToken);

        static async IAsyncEnumerable<MboxEntry> Run(Stream stream, BounceParserOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            MboxSplitter mailbox = new(stream);
            using MboxMessageStream message = new(mailbox);
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!await mailbox.MoveNextAsync(cancellationToken).ConfigureAwait(false))
                    yield break;
                BounceReport report = await ReadAsync(message, options, cancellationToken).ConfigureAwait(false);
                await mailbox.SkipRestAsync(cancellationToken).ConfigureAwait(false);
                yield return new MboxEntry(report, mailbox.Offset, mailbox.Passed);
            }
        }
    }
#pragma warning restore RS0026
}
