using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>VOCABULARY's tables: what follows from a reason.</summary>
public sealed class ConsequencesTests
{
    [Theory]
    [InlineData(BounceReason.Undetermined, BounceScope.None, BouncePermanence.Unknown)]
    [InlineData(BounceReason.UnknownUser, BounceScope.Recipient, BouncePermanence.Permanent)]
    [InlineData(BounceReason.InvalidAddress, BounceScope.Recipient, BouncePermanence.Permanent)]
    [InlineData(BounceReason.MailboxFull, BounceScope.Recipient, BouncePermanence.Unknown)]
    [InlineData(BounceReason.MailboxDisabled, BounceScope.Recipient, BouncePermanence.Permanent)]
    [InlineData(BounceReason.MailboxMoved, BounceScope.Recipient, BouncePermanence.Permanent)]
    [InlineData(BounceReason.RecipientRejected, BounceScope.Recipient, BouncePermanence.Permanent)]
    [InlineData(BounceReason.Suppressed, BounceScope.Recipient, BouncePermanence.Permanent)]
    [InlineData(BounceReason.BadDomain, BounceScope.Domain, BouncePermanence.Permanent)]
    [InlineData(BounceReason.NotAcceptingMail, BounceScope.Domain, BouncePermanence.Permanent)]
    [InlineData(BounceReason.NoSmtpConnection, BounceScope.Transport, BouncePermanence.Transient)]
    [InlineData(BounceReason.NetworkError, BounceScope.Transport, BouncePermanence.Transient)]
    [InlineData(BounceReason.RoutingLoop, BounceScope.Transport, BouncePermanence.Transient)]
    [InlineData(BounceReason.Expired, BounceScope.Transport, BouncePermanence.Transient)]
    [InlineData(BounceReason.TlsFailure, BounceScope.Transport, BouncePermanence.Transient)]
    [InlineData(BounceReason.ProtocolError, BounceScope.Transport, BouncePermanence.Permanent)]
    [InlineData(BounceReason.ChildCrashed, BounceScope.System, BouncePermanence.Transient)]
    [InlineData(BounceReason.SystemError, BounceScope.System, BouncePermanence.Transient)]
    [InlineData(BounceReason.SystemFull, BounceScope.System, BouncePermanence.Transient)]
    [InlineData(BounceReason.MessageTooLarge, BounceScope.Message, BouncePermanence.Permanent)]
    [InlineData(BounceReason.SpamDetected, BounceScope.Message, BouncePermanence.Permanent)]
    [InlineData(BounceReason.VirusDetected, BounceScope.Message, BouncePermanence.Permanent)]
    [InlineData(BounceReason.ContentRejected, BounceScope.Message, BouncePermanence.Permanent)]
    [InlineData(BounceReason.NonCompliantMessage, BounceScope.Message, BouncePermanence.Permanent)]
    [InlineData(BounceReason.SenderRejected, BounceScope.Sender, BouncePermanence.Permanent)]
    [InlineData(BounceReason.AuthenticationFailure, BounceScope.Sender, BouncePermanence.Permanent)]
    [InlineData(BounceReason.AuthenticationRequired, BounceScope.Sender, BouncePermanence.Permanent)]
    [InlineData(BounceReason.RelayDenied, BounceScope.Sender, BouncePermanence.Permanent)]
    [InlineData(BounceReason.ReverseDnsFailure, BounceScope.Sender, BouncePermanence.Permanent)]
    [InlineData(BounceReason.BadReputation, BounceScope.Sender, BouncePermanence.Permanent)]
    [InlineData(BounceReason.Blocked, BounceScope.Sender, BouncePermanence.Permanent)]
    [InlineData(BounceReason.RateLimited, BounceScope.Sender, BouncePermanence.Transient)]
    [InlineData(BounceReason.Greylisted, BounceScope.Sender, BouncePermanence.Transient)]
    [InlineData(BounceReason.PolicyViolation, BounceScope.Sender, BouncePermanence.Permanent)]
    public void A_reason_has_a_scope_and_a_permanence_of_its_own(BounceReason reason, BounceScope scope, BouncePermanence permanence)
    {
        Consequences.ScopeOf(reason).Should().Be(scope);
        Consequences.PermanenceOf(reason).Should().Be(permanence);
    }

    [Fact]
    public void Six_reasons_make_a_hard_bounce()
        => Enum.GetValues<BounceReason>().Where(reason => Consequences.IsHard(reason, DeliveryAction.Failed, BouncePermanence.Permanent)).Should().Equal(
            BounceReason.UnknownUser, BounceReason.InvalidAddress, BounceReason.MailboxDisabled, BounceReason.MailboxMoved,
            BounceReason.BadDomain, BounceReason.NotAcceptingMail);

    [Theory]
    [InlineData(DeliveryAction.Failed, BouncePermanence.Transient)]
    [InlineData(DeliveryAction.Failed, BouncePermanence.Unknown)]
    [InlineData(DeliveryAction.Delayed, BouncePermanence.Permanent)]
    public void What_may_pass_or_is_still_tried_is_no_hard_bounce(DeliveryAction action, BouncePermanence permanence)
        => Consequences.IsHard(BounceReason.UnknownUser, action, permanence).Should().BeFalse();

    [Theory]
    [InlineData(BounceReason.UnknownUser, BouncePermanence.Permanent, BounceAdvice.SuppressAddress)]
    [InlineData(BounceReason.UnknownUser, BouncePermanence.Transient, BounceAdvice.RetryLater)]
    [InlineData(BounceReason.MailboxMoved, BouncePermanence.Permanent, BounceAdvice.SuppressAddress)]
    [InlineData(BounceReason.Suppressed, BouncePermanence.Unknown, BounceAdvice.SuppressAddress)]
    [InlineData(BounceReason.BadDomain, BouncePermanence.Permanent, BounceAdvice.SuppressDomain)]
    [InlineData(BounceReason.BadDomain, BouncePermanence.Transient, BounceAdvice.RetryLater)]
    [InlineData(BounceReason.RateLimited, BouncePermanence.Permanent, BounceAdvice.SlowDown)]
    [InlineData(BounceReason.Greylisted, BouncePermanence.Transient, BounceAdvice.SlowDown)]
    [InlineData(BounceReason.MailboxFull, BouncePermanence.Permanent, BounceAdvice.RetryLater)]
    [InlineData(BounceReason.NoSmtpConnection, BouncePermanence.Transient, BounceAdvice.RetryLater)]
    [InlineData(BounceReason.SystemError, BouncePermanence.Transient, BounceAdvice.RetryLater)]
    [InlineData(BounceReason.Blocked, BouncePermanence.Transient, BounceAdvice.FixSender)]
    [InlineData(BounceReason.SpamDetected, BouncePermanence.Permanent, BounceAdvice.FixMessage)]
    [InlineData(BounceReason.SystemError, BouncePermanence.Permanent, BounceAdvice.Investigate)]
    [InlineData(BounceReason.RecipientRejected, BouncePermanence.Permanent, BounceAdvice.Investigate)]
    [InlineData(BounceReason.Undetermined, BouncePermanence.Permanent, BounceAdvice.Investigate)]
    public void The_first_advice_that_fits_is_given(BounceReason reason, BouncePermanence permanence, BounceAdvice advice)
        => AdviceOf(reason, DeliveryAction.Failed, permanence).Should().Be(advice);

    [Fact]
    public void A_new_address_is_to_be_taken_over()
        => AdviceOf(BounceReason.MailboxMoved, DeliveryAction.Failed, BouncePermanence.Permanent, namesNewAddress: true)
            .Should().Be(BounceAdvice.UpdateAddress);

    [Theory]
    [InlineData(DeliveryAction.Delayed)]
    [InlineData(DeliveryAction.Delivered)]
    [InlineData(DeliveryAction.Unknown)]
    public void Nothing_is_to_be_done_where_nothing_failed(DeliveryAction action)
        => AdviceOf(BounceReason.UnknownUser, action, BouncePermanence.Permanent).Should().Be(BounceAdvice.None);

    [Theory]
    [InlineData("550 4.2.2 over quota", null, BouncePermanence.Transient)]
    [InlineData("450 mailbox full", "5.2.2", BouncePermanence.Transient)]
    [InlineData("mailbox full", "5.2.2", BouncePermanence.Permanent)]
    [InlineData("mailbox full", null, BouncePermanence.Unknown)]
    [InlineData("Domain does not exist", "4.0.0", BouncePermanence.Permanent)]
    [InlineData("connection refused", "5.0.0", BouncePermanence.Transient)]
    [InlineData("mailbox full: retry timeout exceeded", null, BouncePermanence.Transient)]
    [InlineData("host mx.example.org[192.0.2.1] refused to talk to me: 554 no reverse DNS", "4.0.0", BouncePermanence.Transient)]
    [InlineData("host mx.example.org[192.0.2.1] refused to talk to me: 554 5.7.1 no reverse DNS", "4.0.0", BouncePermanence.Permanent)]
    [InlineData("child status 100...mailbox is full", null, BouncePermanence.Permanent)]
    public void The_remote_code_tells_the_permanence_before_the_field_and_the_reason(string words, string? status, BouncePermanence expected)
    {
        DeliveryCase delivery = new()
        {
            Words = [new Testimony(words, EvidenceSource.Prose)],
            StatusField = status is null ? null : EnhancedStatusCode.Parse(status),
            Action = DeliveryAction.Failed,
        };

        Diagnostician.Diagnose(delivery).Verdict.Permanence.Should().Be(expected);
    }

    [Fact]
    public void A_domain_is_suppressed_only_where_the_reason_is_sure()
        => Consequences.AdviceOf(BounceReason.BadDomain, DeliveryAction.Failed, BouncePermanence.Permanent, isHard: true, BounceConfidence.Medium, namesNewAddress: false)
            .Should().Be(BounceAdvice.SuppressAddress);

    private static BounceAdvice AdviceOf(BounceReason reason, DeliveryAction action, BouncePermanence permanence, bool namesNewAddress = false)
        => Consequences.AdviceOf(reason, action, permanence, Consequences.IsHard(reason, action, permanence), BounceConfidence.High, namesNewAddress);
}
