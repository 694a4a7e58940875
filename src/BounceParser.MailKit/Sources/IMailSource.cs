namespace BounceParsing.MailKit.Sources;

/// <summary>One kind of mailbox: what is there, what it says, where it goes.</summary>
internal interface IMailSource : IAsyncDisposable
{
    /// <summary>Connects where it is not connected; the checkpoint as it holds for what is found.</summary>
    Task<MailboxCheckpoint> OpenAsync(MailboxCheckpoint checkpoint, CancellationToken cancellationToken);

    /// <summary>The next mails that the checkpoint does not know, in order; empty when there are none now.</summary>
    Task<IReadOnlyList<string>> NextAsync(MailboxCheckpoint checkpoint, CancellationToken cancellationToken);

    /// <summary>Reads mails. One that is gone is left out; one that cannot be read has its exception.</summary>
    Task<IReadOnlyList<SourceMail>> FetchAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Moves mails to where they go; those that are gone count as moved.</summary>
    Task MoveAsync(IReadOnlyList<string> ids, MailPlace place, CancellationToken cancellationToken);

    /// <summary>The checkpoint after these mails were tried, and some of them dealt with.</summary>
    MailboxCheckpoint Advance(MailboxCheckpoint checkpoint, IReadOnlyList<string> tried, IReadOnlyDictionary<string, MailPlace> handled);

    /// <summary>Returns when there may be new mail.</summary>
    Task WaitAsync(CancellationToken cancellationToken);

    /// <summary>Ends the connection in good order, so that what was done holds.</summary>
    Task CloseAsync(CancellationToken cancellationToken);

    /// <summary>Drops the connection after a failure.</summary>
    void Abort();
}

/// <summary>A mail that was fetched: what it says, or why it could not be read.</summary>
internal sealed record SourceMail(string Id, BounceReport? Report, Exception? Error)
{
    /// <summary>The mail itself; null where it is not to be kept.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Reads a mail, and keeps it where that is asked for.</summary>
    public static async Task<SourceMail> ReadAsync(string id, Stream stream, BounceMailboxOptions options, CancellationToken cancellationToken)
    {
        if (options.KeepContentUpTo == 0 || stream.Length > options.KeepContentUpTo)
            return new(id, await BounceParser.ParseAsync(stream, options.ParserOptions, cancellationToken).ConfigureAwait(false), null);
        byte[] content = new byte[stream.Length];
        await stream.ReadExactlyAsync(content, cancellationToken).ConfigureAwait(false);
        using MemoryStream copy = new(content, writable: false);
        return new(id, BounceParser.Parse(copy, options.ParserOptions), null) { Content = content };
    }
}
