using System.Globalization;
using System.Security.Cryptography;
using MimeKit;

namespace BounceParsing.MailKit.Sources;

/// <summary>
/// An mbox file, read from an offset: what stands before it is known. Its first bytes tell whether it is still the same file. The last
/// message may still be being written, so a file is read only once nothing was written to it for a while.
/// </summary>
internal sealed class MboxSource(string path, BounceMailboxOptions options) : IMailSource
{
    private const int HeadLength = 1024;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, (SourceMail Mail, long End)> _read = [];

    public async Task<MailboxCheckpoint> OpenAsync(MailboxCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        await UntilQuietAsync(cancellationToken).ConfigureAwait(false);
        await using FileStream file = Open();
        bool isSame = file.Length >= checkpoint.Position && checkpoint.Validity == await HeadAsync(file, LengthOf(checkpoint.Validity), cancellationToken).ConfigureAwait(false);
        if (isSame && LengthOf(checkpoint.Validity) == HeadLength)
            return checkpoint;
        string validity = await HeadAsync(file, (int)Math.Min(file.Length, HeadLength), cancellationToken).ConfigureAwait(false);
        return isSame
            ? new() { Validity = validity, Position = checkpoint.Position, Failures = checkpoint.Failures }
            : new() { Validity = validity };
    }

    public async Task<IReadOnlyList<string>> NextAsync(MailboxCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        _read.Clear();
        await using FileStream file = Open();
        return await ParseAsync(file, checkpoint.Position, options.BatchSize, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<SourceMail>> FetchAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        List<SourceMail> mails = [];
        await using FileStream file = Open();
        foreach (string id in ids)
        {
            if (!_read.ContainsKey(id))
                await ParseAsync(file, Offset(id), 1, cancellationToken).ConfigureAwait(false);
            if (_read.TryGetValue(id, out (SourceMail Mail, long End) read))
                mails.Add(read.Mail);
        }

        return mails;
    }

    public Task MoveAsync(IReadOnlyList<string> ids, MailPlace place, CancellationToken cancellationToken) => Task.CompletedTask;

    public MailboxCheckpoint Advance(MailboxCheckpoint checkpoint, IReadOnlyList<string> tried, IReadOnlyDictionary<string, MailPlace> handled) => new()
    {
        Validity = checkpoint.Validity,
        Position = Math.Max(checkpoint.Position, tried.Max(id => _read.TryGetValue(id, out (SourceMail Mail, long End) read) ? read.End : 0)),
    };

    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(options.PollInterval, options.TimeProvider, cancellationToken);

    public Task CloseAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Abort() => _read.Clear();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task UntilQuietAsync(CancellationToken cancellationToken)
    {
        while (options.TimeProvider.GetUtcNow() - File.GetLastWriteTimeUtc(path) is { } age && age >= TimeSpan.Zero && age < Quiet)
            await Task.Delay(Quiet - age, options.TimeProvider, cancellationToken).ConfigureAwait(false);
    }

    private FileStream Open() => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Reads some messages from an offset and keeps what they say; the offsets at which they begin.</summary>
    private async Task<IReadOnlyList<string>> ParseAsync(FileStream file, long offset, int count, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        if (offset >= file.Length)
            return ids;
        file.Position = offset;
        MimeParser parser = new(file, MimeFormat.Mbox);
        while (ids.Count < count && !parser.IsEndOfStream)
        {
            using MimeMessage message = await parser.ParseMessageAsync(cancellationToken).ConfigureAwait(false);
            string id = parser.MboxMarkerOffset.ToString(CultureInfo.InvariantCulture);
            long end = parser.IsEndOfStream ? file.Length : parser.Position;
            bool isKept = end - parser.MboxMarkerOffset <= options.KeepContentUpTo;
            _read[id] = (new(id, BounceParser.Parse(message, options.ParserOptions), null) { Content = isKept ? ContentOf(message) : (ReadOnlyMemory<byte>?)null }, end);
            ids.Add(id);
        }

        return ids;
    }

    private static byte[] ContentOf(MimeMessage message)
    {
        using MemoryStream content = new();
        message.WriteTo(content);
        return content.ToArray();
    }

    /// <summary>How many bytes, and their SHA-256.</summary>
    private static async Task<string> HeadAsync(FileStream file, int length, CancellationToken cancellationToken)
    {
        byte[] head = new byte[length];
        file.Position = 0;
        int count = await file.ReadAtLeastAsync(head, length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return string.Create(CultureInfo.InvariantCulture, $"{count} {Convert.ToHexString(SHA256.HashData(head.AsSpan(0, count)))}");
    }

    private static int LengthOf(string validity)
        => int.TryParse(validity.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length <= HeadLength ? length : 0;

    private static long Offset(string id) => long.Parse(id, CultureInfo.InvariantCulture);
}
