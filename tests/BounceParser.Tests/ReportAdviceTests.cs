namespace BounceParsing.Tests;

/// <summary>What a report advises as a whole.</summary>
public sealed class ReportAdviceTests
{
    [Theory]
    [InlineData(BounceAdvice.RetryLater, BounceAdvice.RetryLater, BounceAdvice.RetryLater)]
    [InlineData(BounceAdvice.RetryLater, BounceAdvice.SuppressAddress, BounceAdvice.SuppressAddress)]
    [InlineData(BounceAdvice.FixSender, BounceAdvice.Investigate, BounceAdvice.FixSender)]
    [InlineData(BounceAdvice.SlowDown, BounceAdvice.FixMessage, BounceAdvice.FixMessage)]
    [InlineData(BounceAdvice.None, BounceAdvice.None, BounceAdvice.None)]
    [InlineData(BounceAdvice.None, BounceAdvice.RetryLater, BounceAdvice.RetryLater)]
    public void Several_recipients_advise_together_or_the_gravest_counts(BounceAdvice first, BounceAdvice second, BounceAdvice whole)
    {
        BounceReport report = new() { Kind = ReportKind.Failure, Recipients = [new() { Advice = first }, new() { Advice = second }] };
        report.Advice.Should().Be(whole);
    }

    [Theory]
    [InlineData(FeedbackType.Abuse, BounceAdvice.SuppressAddress)]
    [InlineData(FeedbackType.Fraud, BounceAdvice.SuppressAddress)]
    [InlineData(FeedbackType.OptOut, BounceAdvice.SuppressAddress)]
    [InlineData(FeedbackType.NotSpam, BounceAdvice.None)]
    [InlineData(FeedbackType.AuthFailure, BounceAdvice.Investigate)]
    [InlineData(FeedbackType.Virus, BounceAdvice.Investigate)]
    [InlineData(FeedbackType.Other, BounceAdvice.Investigate)]
    [InlineData(FeedbackType.Unknown, BounceAdvice.Investigate)]
    public void A_complaint_without_a_recipient_is_not_lost(FeedbackType type, BounceAdvice advice)
        => new BounceReport { Kind = ReportKind.Complaint, Feedback = new FeedbackReport { FeedbackType = type } }.Advice.Should().Be(advice);

    [Fact]
    public void A_request_to_be_taken_off_a_list_is_not_lost()
        => new BounceReport { Kind = ReportKind.Unsubscribe }.Advice.Should().Be(BounceAdvice.SuppressAddress);

    [Fact]
    public void A_reply_that_names_a_new_address_says_where_to_write()
    {
        new BounceReport { Kind = ReportKind.AutoReply, AutoReply = new AutoReply { NewAddress = "new@example.org" } }.Advice.Should().Be(BounceAdvice.UpdateAddress);
        new BounceReport { Kind = ReportKind.AutoReply }.Advice.Should().Be(BounceAdvice.None);
    }

    [Theory]
    [InlineData(ReportKind.None, BounceAdvice.None)]
    [InlineData(ReportKind.Failure, BounceAdvice.Investigate)]
    [InlineData(ReportKind.Delay, BounceAdvice.None)]
    [InlineData(ReportKind.Success, BounceAdvice.None)]
    [InlineData(ReportKind.ReadReceipt, BounceAdvice.None)]
    public void Without_a_recipient_the_kind_decides(ReportKind kind, BounceAdvice advice)
        => new BounceReport { Kind = kind }.Advice.Should().Be(advice);
}
