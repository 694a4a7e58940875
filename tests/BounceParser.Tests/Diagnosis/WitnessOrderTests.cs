using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>Which witness is heard when two say different things (VOCABULARY, "Which one, when two fit").</summary>
public sealed class WitnessOrderTests
{
    [Theory]
    [InlineData("550 5.7.1 User unknown", BounceReason.UnknownUser, "the words beat the code")]
    [InlineData("550 5.1.0 sender rejected. AUP#CDRBL", BounceReason.Blocked, "a provider's token beats other words")]
    [InlineData("550 5.1.1 rejected", BounceReason.UnknownUser, "a specific code beats words that say nothing")]
    [InlineData("550 5.2.1 mailbox unavailable", BounceReason.MailboxDisabled, "a specific code beats words that say little")]
    [InlineData("550 mailbox unavailable", BounceReason.UnknownUser, "words that say little count where nothing else is said")]
    [InlineData("550 5.7.1 blah", BounceReason.PolicyViolation, "a general code counts where no words do")]
    [InlineData("554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.2 Connection timed out>", BounceReason.NoSmtpConnection, "the inner words name the cause")]
    [InlineData("550 This user may not exist, or you may not have permission to post to the group", BounceReason.RecipientRejected, "the one that does least harm")]
    public void In_a_reply(string reply, BounceReason expected, string because)
        => BounceParser.Classify(reply).Reason.Should().Be(expected, because);

    [Theory]
    [InlineData(550, SmtpStage.RcptTo, BounceReason.UnknownUser)]
    [InlineData(553, SmtpStage.RcptTo, BounceReason.UnknownUser)]
    [InlineData(550, SmtpStage.MailFrom, BounceReason.SenderRejected)]
    [InlineData(554, SmtpStage.Connect, BounceReason.Blocked)]
    [InlineData(554, SmtpStage.Helo, BounceReason.Blocked)]
    [InlineData(552, SmtpStage.RcptTo, BounceReason.MailboxFull)]
    [InlineData(552, SmtpStage.EndOfData, BounceReason.MessageTooLarge)]
    [InlineData(551, SmtpStage.RcptTo, BounceReason.MailboxMoved)]
    [InlineData(521, SmtpStage.Unknown, BounceReason.NotAcceptingMail)]
    [InlineData(554, SmtpStage.EndOfData, BounceReason.Undetermined)]
    [InlineData(550, SmtpStage.Unknown, BounceReason.Undetermined)]
    public void A_bare_code_and_its_stage_come_last(int code, SmtpStage stage, BounceReason expected)
    {
        BounceVerdict verdict = BounceParser.Classify("", new SmtpContext { ReplyCode = code, Stage = stage });

        verdict.Reason.Should().Be(expected);
        verdict.ReplyCode.Should().Be(code);
        verdict.Evidence?.Source.Should().Be(EvidenceSource.Inferred);
    }

    [Fact]
    public void The_remote_reply_beats_what_the_reporting_mailer_adds()
        => Diagnose(new Testimony("<<< 553 SPF fail\n550 5.1.1 <a@example.org>... User unknown", EvidenceSource.Prose))
            .Reason.Should().Be(BounceReason.AuthenticationFailure);

    [Fact]
    public void The_mailers_own_words_beat_the_status_field()
        => Diagnose(new Testimony("The mailbox is full", EvidenceSource.Prose), "5.1.1").Reason.Should().Be(BounceReason.MailboxFull);

    [Fact]
    public void A_provider_means_something_else_by_a_registered_code()
    {
        BounceParser.Classify("550 5.1.10 rejected", new SmtpContext { RemoteMta = "mx.mail.protection.outlook.com" }).Reason.Should().Be(BounceReason.UnknownUser);
        BounceParser.Classify("556 5.1.10 rejected").Reason.Should().Be(BounceReason.NotAcceptingMail);
    }

    [Fact]
    public void A_command_that_fails_without_a_cause_is_a_crashed_child()
    {
        Diagnose(new Testimony("127", EvidenceSource.Field, "x-unix"), "5.3.0").Reason.Should().Be(BounceReason.ChildCrashed);
        Diagnose(new Testimony("Quota exceeded", EvidenceSource.Field, "x-unix"), "5.3.0").Reason.Should().Be(BounceReason.MailboxFull);
    }

    [Fact]
    public void Evidence_gives_the_row_the_place_and_the_words_as_they_stand()
        => BounceParser.Classify("550 5.1.1 <a@example.org>... User   Unknown").Evidence
            .Should().BeEquivalentTo(new { Source = EvidenceSource.Reply, Words = "... User   Unknown" });

    [Fact]
    public void Of_two_rows_the_longer_wins_whatever_their_place()
        => BounceParser.Classify("550 relaying is not allowed: user unknown").Reason.Should().Be(BounceParser.Classify("550 user unknown: relaying is not allowed").Reason);

    private static BounceVerdict Diagnose(Testimony words, string? status = null)
        => Diagnostician.Diagnose(
            new DeliveryCase { Words = [words], StatusField = status is null ? null : EnhancedStatusCode.Parse(status), Action = DeliveryAction.Failed }).Verdict;
}
