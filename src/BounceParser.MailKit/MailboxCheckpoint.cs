namespace BounceParsing.MailKit;

/// <summary>How far a mailbox has been read. It is saved after the handler has taken a batch and its mails are moved, never before.</summary>
public sealed class MailboxCheckpoint
{
    /// <summary>What <see cref="Position"/> holds for: IMAP's UIDVALIDITY (RFC 9051, 2.3.1.1), the first bytes of an mbox; empty at first.</summary>
    public string Validity
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The last UID that was read (IMAP), or the offset behind the last message (mbox); 0 at first, and for what has neither.</summary>
    public long Position { get; init; }

    /// <summary>The mails up to <see cref="Position"/> that failed and are to be tried again, and how often they have.</summary>
    public IReadOnlyDictionary<string, int> Failures
    {
        get;
        init => field = value ?? new Dictionary<string, int>();
    } = new Dictionary<string, int>();

    /// <summary>The mails that are dealt with and still there (POP3; Maildir where nothing is moved), and as what.</summary>
    public IReadOnlyDictionary<string, MailPlace> Handled
    {
        get;
        init => field = value ?? new Dictionary<string, MailPlace>();
    } = new Dictionary<string, MailPlace>();
}
