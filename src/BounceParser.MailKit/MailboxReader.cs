using BounceParsing.MailKit.Sources;

namespace BounceParsing.MailKit;

/// <summary>Drives one mailbox: fetches, hands over, moves, saves the checkpoint, waits; connects anew when something failed.</summary>
internal sealed class MailboxReader(IMailSource source, BounceMailboxOptions options, Func<BounceBatch, CancellationToken, Task> handler)
{
    private readonly Backoff _backoff = new(options);
    private MailboxCheckpoint? _checkpoint;
    private int _taken;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Exception? failure = await TryRoundAsync(cancellationToken).ConfigureAwait(false);
            if (failure is null && _checkpoint!.Failures.Count == 0)
                failure = await TryAsync(source.WaitAsync, cancellationToken).ConfigureAwait(false);
            else
                await _backoff.WaitAsync(_checkpoint?.Failures.Values.DefaultIfEmpty().Max() ?? 0, cancellationToken).ConfigureAwait(false);
            if (failure is not null)
                source.Abort();
        }
    }

    public async Task<int> ReadAllAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Exception? failure = await TryRoundAsync(cancellationToken).ConfigureAwait(false);
            if (failure is null && _checkpoint!.Failures.Count == 0)
                failure = await TryAsync(source.CloseAsync, cancellationToken).ConfigureAwait(false);
            if (failure is null && _checkpoint!.Failures.Count == 0)
                return _taken;
            if (failure is not null)
            {
                source.Abort();
                if (_backoff.Attempt >= options.MaxAttempts)
                    throw new IOException($"The mailbox could not be read {options.MaxAttempts} times in a row: {failure.Message}", failure);
            }

            await _backoff.WaitAsync(_checkpoint?.Failures.Values.DefaultIfEmpty().Max() ?? 0, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<Exception?> TryRoundAsync(CancellationToken cancellationToken) => TryAsync(RoundAsync, cancellationToken);

    /// <summary>All that can be read now: first, once each, what failed before.</summary>
    private async Task RoundAsync(CancellationToken cancellationToken)
    {
        _checkpoint ??= await options.Checkpoints.LoadAsync(cancellationToken).ConfigureAwait(false) ?? new();
        _checkpoint = await source.OpenAsync(_checkpoint, cancellationToken).ConfigureAwait(false);
        foreach (string[] again in _checkpoint.Failures.Keys.ToArray().Chunk(options.BatchSize))
            await BatchAsync(again, cancellationToken).ConfigureAwait(false);
        while (await source.NextAsync(_checkpoint, cancellationToken).ConfigureAwait(false) is { Count: > 0 } ids)
            await BatchAsync(ids, cancellationToken).ConfigureAwait(false);
        if (_checkpoint.Failures.Count == 0)
            _backoff.Reset();
    }

    private async Task BatchAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        IReadOnlyList<SourceMail> mails = await source.FetchAsync(ids, cancellationToken).ConfigureAwait(false);
        HandOver outcome = new(options, handler);
        await outcome.RunAsync(mails, cancellationToken).ConfigureAwait(false);

        Dictionary<string, int> failures = new(_checkpoint!.Failures);
        Dictionary<string, MailPlace> handled = [];
        foreach (string id in ids)
            failures.Remove(id);
        foreach (BounceMail mail in outcome.Taken)
            handled[mail.Id] = mail.Report.Kind == ReportKind.None ? MailPlace.Unrecognised : MailPlace.Processed;
        foreach ((string id, Exception exception) in outcome.Refused)
            Count(id, exception, failures, handled);
        foreach (IGrouping<MailPlace, KeyValuePair<string, MailPlace>> place in handled.GroupBy(one => one.Value))
            await source.MoveAsync([.. place.Select(one => one.Key)], place.Key, cancellationToken).ConfigureAwait(false);

        MailboxCheckpoint next = source.Advance(_checkpoint, ids, handled);
        next = new() { Validity = next.Validity, Position = next.Position, Handled = next.Handled, Failures = failures };
        await options.Checkpoints.SaveAsync(next, cancellationToken).ConfigureAwait(false);
        _checkpoint = next;
        _taken += outcome.Taken.Count;
        if (outcome.Taken.Count > 0)
            _backoff.Reset();
    }

    private void Count(string id, Exception exception, Dictionary<string, int> failures, Dictionary<string, MailPlace> handled)
    {
        int attempt = _checkpoint!.Failures.GetValueOrDefault(id) + 1;
        bool isGivenUp = attempt >= options.MaxAttempts;
        if (isGivenUp)
            handled[id] = MailPlace.Failed;
        else
            failures[id] = attempt;
        options.OnProblem?.Invoke(new(exception, id, attempt, isGivenUp));
    }

    /// <summary>Whatever a server, a disk or a handler throws is told and tried again; only being cancelled ends the reader.</summary>
    private async Task<Exception?> TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _backoff.Failed();
            options.OnProblem?.Invoke(new(exception, null, _backoff.Attempt, false));
            return exception;
        }
    }
}
