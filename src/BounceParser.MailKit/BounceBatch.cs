namespace BounceParsing.MailKit;

/// <summary>Some mails of a mailbox, in its order.</summary>
/// <param name="Mails">The mails; those that are no report too.</param>
public sealed record BounceBatch(IReadOnlyList<BounceMail> Mails)
{
    /// <summary>What the mails say, in the same order.</summary>
    public IEnumerable<BounceReport> Reports => Mails.Select(mail => mail.Report);
}

/// <summary>One mail of a mailbox.</summary>
/// <param name="Id">Its name there: the UID (IMAP), the unique id (POP3), the file's unique name (Maildir), the offset (mbox).</param>
/// <param name="Report">What it says; <see cref="ReportKind.None"/> when it is no report.</param>
public sealed record BounceMail(string Id, BounceReport Report)
{
    /// <summary>The mail as it came (RFC 5322); null when it is longer than <see cref="BounceMailboxOptions.KeepContentUpTo"/>.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }
}
