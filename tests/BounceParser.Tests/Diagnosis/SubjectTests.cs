namespace BounceParsing.Tests.Diagnosis;

/// <summary>The same words about another subject mean another reason.</summary>
public sealed class SubjectTests
{
    [Theory]
    [InlineData("550 Sender address rejected: This account has been disabled", BounceReason.SenderRejected)]
    [InlineData("550 This account has been disabled", BounceReason.MailboxDisabled)]
    [InlineData("552 Monthly sending quota exceeded", BounceReason.RateLimited)]
    [InlineData("552 Quota exceeded", BounceReason.MailboxFull)]
    [InlineData("550 The sender does not have a mailbox on this server", BounceReason.SenderRejected)]
    [InlineData("554 Sorry, we do not accept connections from your IP", BounceReason.Blocked)]
    [InlineData("550 not accepting mail with attachments or images", BounceReason.ContentRejected)]
    [InlineData("550 Mail from 192.0.2.44 rejected", BounceReason.Blocked)]
    [InlineData("550 Mailbox unavailable or access denied", BounceReason.RecipientRejected)]
    [InlineData("554 Connection refused. Cannot resolve PTR record for 192.0.2.44", BounceReason.ReverseDnsFailure)]
    public void The_subject_of_the_clause_decides(string reply, BounceReason reason)
    {
        BounceVerdict verdict = BounceParser.Classify(reply);

        verdict.Reason.Should().Be(reason, $"{verdict.Evidence}");
    }

    [Theory]
    [InlineData("550 joe is not a recognised email account", BounceReason.UnknownUser)]
    [InlineData("550 account of that name: not found at this place", BounceReason.UnknownUser)]
    [InlineData("550 that mailbox has been dormant and is now locked", BounceReason.MailboxDisabled)]
    [InlineData("554 we forbid zip archives, they are not allowed", BounceReason.ContentRejected)]
    [InlineData("451 too many of your messages per hour", BounceReason.RateLimited)]
    public void Words_of_known_classes_are_understood_in_any_order(string reply, BounceReason reason)
    {
        BounceVerdict verdict = BounceParser.Classify(reply);

        verdict.Reason.Should().Be(reason, $"{verdict.Evidence}");
    }
}
