namespace BounceParsing.MailKit.Sources;

/// <summary>
/// A Maildir (maildir(5) of qmail): a mail is a file of "new" or "cur", its unique name stands before the colon. It is moved by one rename
/// into a Maildir++ folder beside it, so another reader finds it in one place or the other.
/// </summary>
internal sealed class MaildirSource(string path, BounceMailboxOptions options) : IMailSource
{
    private const char FlagsBegin = ':';

    public Task<MailboxCheckpoint> OpenAsync(MailboxCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        Dictionary<string, string> files = Files();
        return Task.FromResult(new MailboxCheckpoint
        {
            Failures = checkpoint.Failures.Where(one => files.ContainsKey(one.Key)).ToDictionary(),
            Handled = checkpoint.Handled.Where(one => files.ContainsKey(one.Key)).ToDictionary(),
        });
    }

    public Task<IReadOnlyList<string>> NextAsync(MailboxCheckpoint checkpoint, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<string>>(
        [
            .. Files().Keys.Where(id => !checkpoint.Handled.ContainsKey(id) && !checkpoint.Failures.ContainsKey(id))
                .Order(StringComparer.Ordinal).Take(options.BatchSize),
        ]);

    public async Task<IReadOnlyList<SourceMail>> FetchAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        Dictionary<string, string> files = Files();
        List<SourceMail> mails = [];
        foreach (string id in ids)
        {
            if (files.TryGetValue(id, out string? file) && await ReadAsync(id, file, cancellationToken).ConfigureAwait(false) is SourceMail mail)
                mails.Add(mail);
        }

        return mails;
    }

    public Task MoveAsync(IReadOnlyList<string> ids, MailPlace place, CancellationToken cancellationToken)
    {
        if (FolderOf(place) is not string name)
            return Task.CompletedTask;
        string target = Path.Combine(path, $".{name}");
        foreach (string part in (string[])["tmp", "new", "cur"])
            Directory.CreateDirectory(Path.Combine(target, part));
        Dictionary<string, string> files = Files();
        foreach (string id in ids)
        {
            if (files.TryGetValue(id, out string? file))
                Move(file, Path.Combine(target, "cur", Path.GetFileName(file).Contains(FlagsBegin) ? Path.GetFileName(file) : $"{id}{FlagsBegin}2,"));
        }

        return Task.CompletedTask;
    }

    public MailboxCheckpoint Advance(MailboxCheckpoint checkpoint, IReadOnlyList<string> tried, IReadOnlyDictionary<string, MailPlace> handled)
        => new() { Handled = checkpoint.Handled.Concat(handled.Where(one => FolderOf(one.Value) is null)).DistinctBy(one => one.Key).ToDictionary() };

    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(options.PollInterval, options.TimeProvider, cancellationToken);

    public Task CloseAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Abort()
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>By unique name, the files that are there.</summary>
    private Dictionary<string, string> Files()
    {
        Dictionary<string, string> files = [];
        foreach (string part in (string[])["cur", "new"])
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(path, part)))
            {
                string name = Path.GetFileName(file);
                if (!name.StartsWith('.'))
                    files[name.Split(FlagsBegin)[0]] = file;
            }
        }

        return files;
    }

    private async Task<SourceMail?> ReadAsync(string id, string file, CancellationToken cancellationToken)
    {
        try
        {
            await using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous);
            return await SourceMail.ReadAsync(id, stream, options, cancellationToken).ConfigureAwait(false);
        }
        catch (FileNotFoundException)
        {
            // Moved, or its flags were changed, since the folder was listed; what is still there is found the next time.
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(id, null, exception);
        }
    }

    private static void Move(string file, string target)
    {
        try
        {
            File.Move(file, target, overwrite: true);
        }
        catch (FileNotFoundException)
        {
            // Another reader has moved it.
        }
    }

    private string? FolderOf(MailPlace place) => place switch
    {
        MailPlace.Processed => options.ProcessedFolder,
        MailPlace.Unrecognised => options.UnrecognisedFolder,
        MailPlace.Failed => options.FailedFolder,
        _ => null,
    };
}
