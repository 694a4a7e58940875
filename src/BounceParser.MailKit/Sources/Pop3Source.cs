using MailKit.Net.Pop3;

namespace BounceParsing.MailKit.Sources;

/// <summary>
/// A mailbox on a POP3 server, read by unique ids (RFC 1939, UIDL). A session sees what was there when it began and deletes only when it
/// ends by QUIT: so what is dealt with is remembered, and a deletion that did not come to pass is done in the next session.
/// </summary>
internal sealed class Pop3Source(Func<CancellationToken, Task<Pop3Client>> connect, BounceMailboxOptions options) : IMailSource
{
    private readonly Dictionary<string, int> _indexes = [];
    private Pop3Client? _client;

    private Pop3Client Client => _client ?? throw new InvalidOperationException("The mailbox is not open.");

    public async Task<MailboxCheckpoint> OpenAsync(MailboxCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        if (_client is not { IsConnected: true, IsAuthenticated: true })
        {
            Abort();
            _client = await connect(cancellationToken).ConfigureAwait(false);
            if (!_client.Capabilities.HasFlag(Pop3Capabilities.UIDL))
                throw new NotSupportedException("The POP3 server gives no unique ids (UIDL): mails could not be told apart.");
            foreach ((int index, string id) in (await _client.GetMessageUidsAsync(cancellationToken).ConfigureAwait(false)).Select((id, index) => (index, id)))
                _indexes[id] = index;
            await MoveAsync([.. checkpoint.Handled.Where(one => one.Value == MailPlace.Processed).Select(one => one.Key)], MailPlace.Processed, cancellationToken)
                .ConfigureAwait(false);
        }

        return new()
        {
            Failures = checkpoint.Failures.Where(one => _indexes.ContainsKey(one.Key)).ToDictionary(),
            Handled = checkpoint.Handled.Where(one => _indexes.ContainsKey(one.Key)).ToDictionary(),
        };
    }

    public Task<IReadOnlyList<string>> NextAsync(MailboxCheckpoint checkpoint, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<string>>(
            [.. _indexes.OrderBy(one => one.Value).Select(one => one.Key).Where(id => !checkpoint.Handled.ContainsKey(id) && !checkpoint.Failures.ContainsKey(id)).Take(options.BatchSize)]);

    public async Task<IReadOnlyList<SourceMail>> FetchAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        List<SourceMail> mails = [];
        foreach (string id in ids)
        {
            if (!_indexes.TryGetValue(id, out int index))
                continue;
            try
            {
                using Stream stream = await Client.GetStreamAsync(index, headersOnly: false, cancellationToken).ConfigureAwait(false);
                mails.Add(await SourceMail.ReadAsync(id, stream, options, cancellationToken).ConfigureAwait(false));
            }
            catch (Pop3CommandException exception)
            {
                mails.Add(new(id, null, exception));
            }
        }

        return mails;
    }

    public async Task MoveAsync(IReadOnlyList<string> ids, MailPlace place, CancellationToken cancellationToken)
    {
        int[] indexes = [.. ids.Where(_indexes.ContainsKey).Select(id => _indexes[id])];
        if (options.DeleteProcessed && place == MailPlace.Processed && indexes.Length > 0)
            await Client.DeleteMessagesAsync(indexes, cancellationToken).ConfigureAwait(false);
    }

    public MailboxCheckpoint Advance(MailboxCheckpoint checkpoint, IReadOnlyList<string> tried, IReadOnlyDictionary<string, MailPlace> handled)
        => new() { Handled = checkpoint.Handled.Concat(handled).DistinctBy(one => one.Key).ToDictionary() };

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await CloseAsync(cancellationToken).ConfigureAwait(false);
        await Task.Delay(options.PollInterval, options.TimeProvider, cancellationToken).ConfigureAwait(false);
    }

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        if (_client is { IsConnected: true })
            await _client.DisconnectAsync(quit: true, cancellationToken).ConfigureAwait(false);
        Abort();
    }

    public void Abort()
    {
        _indexes.Clear();
        _client?.Dispose();
        _client = null;
    }

    public ValueTask DisposeAsync()
    {
        Abort();
        return ValueTask.CompletedTask;
    }
}
