using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>The cells that tell what must hold beside a row's phrase.</summary>
public sealed class RuleConditionTests
{
    [Theory]
    [InlineData("stage:Rcpt")]
    [InlineData("in:field")]
    [InlineData("names:both")]
    [InlineData("served:no")]
    [InlineData("55")]
    [InlineData("5.x")]
    [InlineData("5.7.a")]
    [InlineData("hst:example.com")]
    [InlineData("550  552")]
    [InlineData("550 ")]
    [InlineData("weather:fine")]
    [InlineData("in:between")]
    [InlineData("550 recipient")]
    [InlineData("host:")]
    public void A_word_that_no_condition_has_is_refused(string written)
        => FluentActions.Invoking(() => Parse(written)).Should().Throw<InvalidOperationException>();

    [Theory]
    [InlineData("550")]
    [InlineData("5xx 4.x.x")]
    [InlineData("host:example.com in:reply stage:RcptTo")]
    [InlineData("type:x-unix names:other served:yes")]
    public void A_condition_is_written_in_words_that_are_known(string written)
        => Parse(written)!.ToString().Should().Be(written);

    [Theory]
    [InlineData("550", 550, true)]
    [InlineData("550", 551, false)]
    [InlineData("5xx", 599, true)]
    [InlineData("5xx", 450, false)]
    [InlineData("552 4xx", 421, true)]
    public void A_reply_code_fits_its_pattern(string written, int code, bool fits)
        => Parse(written)!.Holds(new Circumstances { ReplyCode = code }).Should().Be(fits);

    [Theory]
    [InlineData("5.7.1", "5.7.1", true)]
    [InlineData("5.7.1", "5.7.10", false)]
    [InlineData("4.x.x", "4.12.345", true)]
    [InlineData("4.7.8xx", "4.7.850", true)]
    [InlineData("4.7.8xx", "4.7.8", false)]
    [InlineData("4.7.8xx", "4.7.750", false)]
    public void A_status_code_fits_its_pattern(string written, string code, bool fits)
        => Parse(written)!.Holds(new Circumstances { Status = EnhancedStatusCode.Parse(code) }).Should().Be(fits);

    [Fact]
    public void Words_of_one_kind_are_alternatives_and_every_kind_must_hold()
    {
        RuleCondition condition = Parse("stage:RcptTo stage:Unknown 550")!;

        condition.Holds(new Circumstances { ReplyCode = 550, Stage = SmtpStage.RcptTo }).Should().BeTrue();
        condition.Holds(new Circumstances { ReplyCode = 550 }).Should().BeTrue();
        condition.Holds(new Circumstances { ReplyCode = 550, Stage = SmtpStage.Data }).Should().BeFalse();
        condition.Holds(new Circumstances { ReplyCode = 551 }).Should().BeFalse();
    }

    private static RuleCondition? Parse(string written) => RuleCondition.Parse(new TableCell(written, "phrases.tsv", 2));
}
