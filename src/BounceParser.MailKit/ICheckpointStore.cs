namespace BounceParsing.MailKit;

/// <summary>Where the checkpoint of one mailbox is kept.</summary>
public interface ICheckpointStore
{
    /// <summary>The checkpoint; null when none was saved.</summary>
    Task<MailboxCheckpoint?> LoadAsync(CancellationToken cancellationToken = default);

    /// <summary>Saves it: wholly or not at all.</summary>
    Task SaveAsync(MailboxCheckpoint checkpoint, CancellationToken cancellationToken = default);
}
