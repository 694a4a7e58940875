using System.Globalization;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;

namespace BounceParsing.MailKit.Sources;

/// <summary>
/// A folder on an IMAP server, read by UID: never by "unseen", which any other program may change. The numbers hold while UIDVALIDITY
/// stays the same (RFC 9051, 2.3.1.1); when it changes, the folder is read from its beginning.
/// </summary>
internal sealed class ImapSource(Func<CancellationToken, Task<ImapClient>> connect, BounceMailboxOptions options) : IMailSource
{
    private readonly Dictionary<MailPlace, IMailFolder> _places = [];
    private readonly Queue<UniqueId> _found = new();
    private ImapClient? _client;
    private IMailFolder? _folder;
    private ImapIdle? _idle;

    private IMailFolder Folder => _folder ?? throw new InvalidOperationException("The folder is not open.");

    public async Task<MailboxCheckpoint> OpenAsync(MailboxCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        if (_client is not { IsConnected: true, IsAuthenticated: true } || _folder is not { IsOpen: true })
        {
            Abort();
            _client = await connect(cancellationToken).ConfigureAwait(false);
            _folder = await ImapFolders.FindAsync(_client, options.Folder, cancellationToken).ConfigureAwait(false);
            await _folder.OpenAsync(FolderAccess.ReadWrite, cancellationToken).ConfigureAwait(false);
            _idle = new(_client, _folder, options);
        }

        _found.Clear();
        string validity = Folder.UidValidity.ToString(CultureInfo.InvariantCulture);
        return checkpoint.Validity == validity ? checkpoint : new() { Validity = validity };
    }

    public async Task<IReadOnlyList<string>> NextAsync(MailboxCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        if (_found.Count == 0)
            await SearchAsync(checkpoint.Position, cancellationToken).ConfigureAwait(false);
        List<string> ids = [];
        while (ids.Count < options.BatchSize && _found.TryDequeue(out UniqueId uid))
            ids.Add(uid.Id.ToString(CultureInfo.InvariantCulture));
        return ids;
    }

    public async Task<IReadOnlyList<SourceMail>> FetchAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        try
        {
            return await FetchTogetherAsync(ids, cancellationToken).ConfigureAwait(false);
        }
        catch (ImapCommandException) when (ids.Count > 1)
        {
            // The server refuses the command as a whole; one by one it shows for which mail.
        }

        List<SourceMail> mails = [];
        foreach (string id in ids)
        {
            try
            {
                mails.AddRange(await FetchTogetherAsync([id], cancellationToken).ConfigureAwait(false));
            }
            catch (ImapCommandException exception)
            {
                if ((await RemainingAsync(Uids([id]), cancellationToken).ConfigureAwait(false)).Length > 0)
                    mails.Add(new(id, null, exception));
            }
        }

        return mails;
    }

    public async Task MoveAsync(IReadOnlyList<string> ids, MailPlace place, CancellationToken cancellationToken)
    {
        string? name = place switch
        {
            MailPlace.Processed => options.ProcessedFolder,
            MailPlace.Unrecognised => options.UnrecognisedFolder,
            MailPlace.Failed => options.FailedFolder,
            _ => null,
        };
        if (name is null)
            return;
        if (!_places.TryGetValue(place, out IMailFolder? target))
            _places[place] = target = await ImapFolders.FindOrCreateAsync(_client!, name, cancellationToken).ConfigureAwait(false);
        await MoveAsync(Uids(ids), target, cancellationToken).ConfigureAwait(false);
    }

    public MailboxCheckpoint Advance(MailboxCheckpoint checkpoint, IReadOnlyList<string> tried, IReadOnlyDictionary<string, MailPlace> handled) => new()
    {
        Validity = checkpoint.Validity,
        Position = Math.Max(checkpoint.Position, tried.Max(id => long.Parse(id, CultureInfo.InvariantCulture))),
    };

    public Task WaitAsync(CancellationToken cancellationToken) => _idle!.WaitAsync(cancellationToken);

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        if (_client is { IsConnected: true })
            await _client.DisconnectAsync(quit: true, cancellationToken).ConfigureAwait(false);
        Abort();
    }

    public void Abort()
    {
        _places.Clear();
        _folder = null;
        _idle = null;
        _client?.Dispose();
        _client = null;
    }

    public ValueTask DisposeAsync()
    {
        Abort();
        return ValueTask.CompletedTask;
    }

    private async Task SearchAsync(long position, CancellationToken cancellationToken)
    {
        _idle!.Rearm();
        await _client!.NoOpAsync(cancellationToken).ConfigureAwait(false);
        if (position >= uint.MaxValue)
            return;
        UniqueIdRange later = new(Folder.UidValidity, (uint)position + 1, uint.MaxValue);

        // "n:*" also names the last mail where its UID is below n (RFC 9051, 6.4.9).
        foreach (UniqueId uid in (await Folder.SearchAsync(SearchQuery.Uids(later), cancellationToken).ConfigureAwait(false)).Order())
        {
            if (uid.Id > position)
                _found.Enqueue(uid);
        }
    }

    /// <summary>
    /// Moves what is there. Where another reader took mails away in between, a server may refuse the command as a whole
    /// (EXPUNGEISSUED, RFC 5530, 3): then the rest is moved. Fewer are left each time, or the refusal has another cause.
    /// </summary>
    private async Task MoveAsync(UniqueId[] uids, IMailFolder target, CancellationToken cancellationToken)
    {
        while (uids.Length > 0)
        {
            try
            {
                await Folder.MoveToAsync(uids, target, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (ImapCommandException)
            {
                UniqueId[] left = await RemainingAsync(uids, cancellationToken).ConfigureAwait(false);
                if (left.Length == uids.Length)
                    throw;
                uids = left;
            }
        }
    }

    /// <summary>Those of some mails that are still in the folder.</summary>
    private async Task<UniqueId[]> RemainingAsync(UniqueId[] uids, CancellationToken cancellationToken)
    {
        await _client!.NoOpAsync(cancellationToken).ConfigureAwait(false);
        return [.. await Folder.SearchAsync(SearchQuery.Uids(uids), cancellationToken).ConfigureAwait(false)];
    }

    private async Task<List<SourceMail>> FetchTogetherAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        List<SourceMail> mails = new(ids.Count);
        await ((ImapFolder)Folder).GetStreamsAsync(
            Uids(ids),
            async (_, _, uid, stream, cancel) =>
            {
                string id = uid.Id.ToString(CultureInfo.InvariantCulture);
                mails.Add(await SourceMail.ReadAsync(id, stream, options, cancel).ConfigureAwait(false));
            },
            cancellationToken).ConfigureAwait(false);
        return mails;
    }

    private UniqueId[] Uids(IEnumerable<string> ids)
        => [.. ids.Select(id => new UniqueId(Folder.UidValidity, uint.Parse(id, CultureInfo.InvariantCulture)))];
}
