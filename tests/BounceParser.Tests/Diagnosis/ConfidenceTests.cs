namespace BounceParsing.Tests.Diagnosis;

/// <summary>How sure a verdict is, and what a hard bounce rests on.</summary>
public sealed class ConfidenceTests
{
    [Theory]
    [InlineData("550 5.1.1 User unknown", BounceConfidence.High)]
    [InlineData("556 5.1.10 Recipient address has null MX", BounceConfidence.High)]
    [InlineData("554 5.7.1 no", BounceConfidence.Low)]
    [InlineData("554 rejected", BounceConfidence.None)]
    public void Words_are_surer_than_codes(string reply, BounceConfidence confidence)
        => BounceParser.Classify(reply).Confidence.Should().Be(confidence);

    [Theory]
    [InlineData("550 5.1.1 too many messages from your network")]
    [InlineData("550 5.1.1 your IP address is not welcome")]
    [InlineData("550 5.1.1 message looks like spam")]
    public void A_code_alone_is_no_hard_bounce_beside_words_about_others(string reply)
        => BounceParser.Classify(reply).IsHardBounce.Should().BeFalse();

    [Theory]
    [InlineData("550 5.1.1")]
    [InlineData("550 5.1.1 no such user")]
    public void A_code_alone_or_words_about_the_recipient_are_one(string reply)
        => BounceParser.Classify(reply, new SmtpContext { Stage = SmtpStage.RcptTo }).IsHardBounce.Should().BeTrue();

    [Fact]
    public void A_hard_bounce_is_at_least_medium()
    {
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Diagnosis", "replies.tsv")).Skip(1))
        {
            BounceVerdict verdict = BounceParser.Classify(line.Split('\t')[0].Replace("\\n", "\n", StringComparison.Ordinal));
            (verdict.IsHardBounce && verdict.Confidence < BounceConfidence.Medium).Should().BeFalse(line);
            (verdict.Confidence == BounceConfidence.None).Should().Be(verdict.Reason == BounceReason.Undetermined, line);
        }
    }

    [Theory]
    [InlineData("550 5.1.2 The domain does not exist", BounceAdvice.SuppressDomain)]
    [InlineData("Host or domain name not found. Name service error for name=example.com type=MX: Host not found, try again", BounceAdvice.RetryLater)]
    [InlineData("550 5.1.2", BounceAdvice.SuppressAddress)]
    public void A_domain_is_suppressed_only_where_words_say_that_it_is_none(string reply, BounceAdvice advice)
        => BounceParser.Classify(reply).Advice.Should().Be(advice);

    [Fact]
    public void A_reply_that_all_went_well_advises_nothing()
        => BounceParser.Classify("250 2.0.0 OK").Advice.Should().Be(BounceAdvice.None);
}
