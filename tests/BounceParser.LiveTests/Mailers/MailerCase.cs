namespace BounceParsing.LiveTests.Mailers;

/// <summary>
/// A mail that is refused, and what its notice must be read as. The name is the recipient's local part; the reply may have several lines, and
/// "{to}" in it stands for the recipient.
/// </summary>
internal sealed record MailerCase(string Name, SmtpStage Stage, string Reply, BounceReason Reason, BouncePermanence Permanence)
{
    public static readonly IReadOnlyList<MailerCase> All =
    [
        new("unknown", SmtpStage.RcptTo, "550 5.1.1 <{to}>: Recipient address rejected: User unknown", BounceReason.UnknownUser, BouncePermanence.Permanent),
        new("full", SmtpStage.RcptTo, "552 5.2.2 Mailbox is over quota", BounceReason.MailboxFull, BouncePermanence.Permanent),
        new("closed", SmtpStage.RcptTo, "550-5.2.1 The email account that you tried to reach is disabled.\n550 5.2.1 See the help pages.", BounceReason.MailboxDisabled, BouncePermanence.Permanent),
        new("later", SmtpStage.RcptTo, "450 4.2.1 The user you are trying to contact is receiving mail too quickly", BounceReason.RateLimited, BouncePermanence.Transient),
        new("spf", SmtpStage.MailFrom, "550 5.7.23 SPF validation failed", BounceReason.AuthenticationFailure, BouncePermanence.Permanent),
        new("busy", SmtpStage.Data, "452 4.3.1 Insufficient system storage", BounceReason.SystemFull, BouncePermanence.Transient),
        new("spam", SmtpStage.EndOfData, "554 5.7.1 Message rejected as spam", BounceReason.SpamDetected, BouncePermanence.Permanent),
        new("large", SmtpStage.EndOfData, "552 5.3.4 Message size exceeds fixed limit", BounceReason.MessageTooLarge, BouncePermanence.Permanent),
        new("blocked", SmtpStage.Connect, "554 5.7.1 Client host [127.0.0.1] blocked using a block list", BounceReason.Blocked, BouncePermanence.Permanent),
    ];
}
