using System.Reflection;
using CsCheck;

namespace BounceParsing.Tests.Results;

/// <summary>Results made from parts, as callers' own tests make them.</summary>
public sealed class CreateTests
{
    private const string Refusal = "550 5.1.1 <neko@example.com>: Recipient address rejected: User unknown";

    [Fact]
    public void A_reply_is_judged_as_in_a_report()
    {
        BouncedRecipient recipient = BouncedRecipient.Create("neko@example.com", Refusal);

        recipient.Should().BeEquivalentTo(
            new { Address = "neko@example.com", Action = DeliveryAction.Failed, Reason = BounceReason.UnknownUser, IsHardBounce = true, Advice = BounceAdvice.SuppressAddress, Diagnostic = Refusal, DiagnosticType = "smtp" });
        recipient.Status.Should().Be(new EnhancedStatusCode(5, 1, 1));
    }

    [Fact]
    public void What_is_still_tried_is_never_hard()
    {
        BouncedRecipient recipient = BouncedRecipient.Create("neko@example.com", Refusal, new SmtpContext { Action = DeliveryAction.Delayed, RemoteMta = "mx.example.com" });

        recipient.Should().BeEquivalentTo(new { Action = DeliveryAction.Delayed, Reason = BounceReason.UnknownUser, IsHardBounce = false, Advice = BounceAdvice.None, RemoteMta = "mx.example.com" });
    }

    [Fact]
    public void What_follows_from_a_reason_cannot_contradict_it()
        => Gen.Select(Gen.Enum<BounceReason>(), Gen.Enum<DeliveryAction>()).Sample((reason, action) =>
        {
            BouncedRecipient recipient = BouncedRecipient.Create("neko@example.com", reason, action);
            recipient.Verdict.Should().Be(BounceVerdict.For(reason, action, BouncePermanence.Unknown, recipient.Confidence));
            ((int)recipient.Scope).Should().Be((int)reason / 100);
            (recipient.IsHardBounce && action != DeliveryAction.Failed).Should().BeFalse();
        });

    [Theory]
    [InlineData(BounceReason.UnknownUser, true, BounceAdvice.SuppressAddress)]
    [InlineData(BounceReason.BadDomain, true, BounceAdvice.SuppressDomain)]
    [InlineData(BounceReason.MailboxFull, false, BounceAdvice.RetryLater)]
    [InlineData(BounceReason.SpamDetected, false, BounceAdvice.FixMessage)]
    [InlineData(BounceReason.Undetermined, false, BounceAdvice.Investigate)]
    public void A_reason_brings_its_consequences(BounceReason reason, bool isHard, BounceAdvice advice)
    {
        BounceReport report = BounceReport.Create(BouncedRecipient.Create("neko@example.com", reason));

        report.Recipients[0].IsHardBounce.Should().Be(isHard);
        report.Advice.Should().Be(advice);
    }

    [Fact]
    public void The_kind_of_a_report_is_that_of_the_worst()
    {
        BouncedRecipient failed = BouncedRecipient.Create("a@example.com", BounceReason.UnknownUser);
        BouncedRecipient late = BouncedRecipient.Create("b@example.com", BounceReason.Greylisted, DeliveryAction.Delayed);
        BouncedRecipient arrived = BouncedRecipient.Create("c@example.com", BounceReason.Undetermined, DeliveryAction.Delivered);

        BounceReport.Create(arrived, late, failed).Should().BeEquivalentTo(new { Kind = ReportKind.Failure, IsBounce = true, Advice = BounceAdvice.SuppressAddress });
        BounceReport.Create(arrived, late).Kind.Should().Be(ReportKind.Delay);
        BounceReport.Create(arrived).Kind.Should().Be(ReportKind.Success);
        BounceReport.Create().Kind.Should().Be(ReportKind.None);
    }

    [Fact]
    public void A_complaint_names_whom_its_fields_name()
    {
        BounceReport report = BounceReport.Create(new FeedbackReport { FeedbackType = FeedbackType.Abuse, OriginalRcptTo = ["neko@example.com"] });

        report.Should().BeEquivalentTo(new { Kind = ReportKind.Complaint, Advice = BounceAdvice.SuppressAddress });
        report.Recipients.Should().ContainSingle().Which.Address.Should().Be("neko@example.com");
        BounceReport.Create(new FeedbackReport { FeedbackType = FeedbackType.NotSpam, OriginalRcptTo = ["neko@example.com"] }).Advice.Should().Be(BounceAdvice.None);
    }

    [Fact]
    public void Bad_parts_are_named()
    {
        FluentActions.Invoking(() => BouncedRecipient.Create(" ", Refusal)).Should().Throw<ArgumentException>().WithParameterName("address");
        FluentActions.Invoking(() => BouncedRecipient.Create("a@example.com", null!)).Should().Throw<ArgumentNullException>().WithParameterName("reply");
        FluentActions.Invoking(() => BouncedRecipient.Create("a@example.com", Refusal, null!)).Should().Throw<ArgumentNullException>().WithParameterName("context");
        FluentActions.Invoking(() => BounceReport.Create((FeedbackReport)null!)).Should().Throw<ArgumentNullException>().WithParameterName("feedback");
        FluentActions.Invoking(() => BounceReport.Create([new BouncedRecipient(), null!])).Should().Throw<ArgumentException>().WithMessage("Recipient 1 is null*");
        FluentActions.Invoking(() => new BouncedRecipient { Verdict = null! }).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Every_member_of_the_verdict_is_one_of_the_recipient()
    {
        BounceVerdict verdict = Json.SampleReports.Full.Recipients[0].Verdict;
        BouncedRecipient recipient = new() { Verdict = verdict };
        foreach (PropertyInfo member in typeof(BounceVerdict).GetProperties())
        {
            object? value = member.GetValue(verdict);
            value.Should().NotBeNull($"the sample fills {member.Name}");
            PropertyInfo forwarded = typeof(BouncedRecipient).GetProperty(member.Name)!;
            forwarded.GetValue(recipient).Should().Be(value);
            BouncedRecipient set = new();
            forwarded.SetValue(set, value);
            member.GetValue(set.Verdict).Should().Be(value, "a caller of before sets it one by one");
        }
    }
}
