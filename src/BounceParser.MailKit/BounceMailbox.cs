using BounceParsing.MailKit.Sources;
using MailKit.Net.Imap;
using MailKit.Net.Pop3;

namespace BounceParsing.MailKit;

/// <summary>
/// A mailbox whose mails are read in batches, each mail until a handler has taken it. The handler comes first, then the mails are moved,
/// then the checkpoint is saved: whatever ends the process between two of them, no mail is lost, and a mail may be handed over a second
/// time. So the handler must bear that: a store that knows events by their id does.
/// </summary>
public sealed class BounceMailbox
{
    private readonly Func<IMailSource> _source;
    private readonly BounceMailboxOptions _options;

    private BounceMailbox(Func<IMailSource> source, BounceMailboxOptions options)
    {
        _source = source;
        _options = options;
    }

    /// <summary>A folder on an IMAP server.</summary>
    /// <param name="connect">Gives a client that is connected and authenticated, in whatever way; called again after each failure.</param>
    /// <param name="options">How it is read.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BounceMailbox Imap(Func<CancellationToken, Task<ImapClient>> connect, BounceMailboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(connect);
        ArgumentNullException.ThrowIfNull(options);
        return new(() => new ImapSource(connect, options), options);
    }

    /// <summary>A mailbox on a POP3 server that gives unique ids (UIDL). Nothing can be moved there: see <see cref="BounceMailboxOptions.DeleteProcessed"/>.</summary>
    /// <param name="connect">Gives a client that is connected and authenticated; called for each look into the mailbox.</param>
    /// <param name="options">How it is read.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BounceMailbox Pop3(Func<CancellationToken, Task<Pop3Client>> connect, BounceMailboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(connect);
        ArgumentNullException.ThrowIfNull(options);
        return new(() => new Pop3Source(connect, options), options);
    }

    /// <summary>A Maildir: a folder with "new" and "cur". What is dealt with goes to folders beside them, as Maildir++ names them (".Processed").</summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">How it is read.</param>
    /// <exception cref="ArgumentException">The path is null or blank.</exception>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    public static BounceMailbox Maildir(string path, BounceMailboxOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(options);
        return new(() => new MaildirSource(path, options), options);
    }

    /// <summary>An mbox file that grows. It is only read: nothing is moved, and a file that begins otherwise than before is read from its beginning.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is read.</param>
    /// <exception cref="ArgumentException">The path is null or blank.</exception>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    public static BounceMailbox Mbox(string path, BounceMailboxOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(options);
        return new(() => new MboxSource(path, options), options);
    }

    /// <summary>Reads what is there and what comes, until it is cancelled; connects anew after each failure.</summary>
    /// <param name="handler">Takes a batch; what it throws is tried again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentNullException">The handler is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task RunAsync(Func<BounceBatch, CancellationToken, Task> handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        await using IMailSource source = _source();
        await new MailboxReader(source, _options, handler).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads what is there and returns. What fails is tried again <see cref="BounceMailboxOptions.MaxAttempts"/> times in a row, then thrown.</summary>
    /// <param name="handler">Takes a batch.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many mails the handler took.</returns>
    /// <exception cref="ArgumentNullException">The handler is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<int> ReadAllAsync(Func<BounceBatch, CancellationToken, Task> handler, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handler);
        await using IMailSource source = _source();
        return await new MailboxReader(source, _options, handler).ReadAllAsync(cancellationToken).ConfigureAwait(false);
    }
}
