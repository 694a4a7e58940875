using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>Rules of the caller's own.</summary>
public sealed class CallersRulesTests
{
    private static readonly DeliveryCase Unknown = CaseOf("550 5.1.1 User  unknown in the Moon table");

    [Fact]
    public void A_phrase_is_asked_before_the_built_in_rows()
    {
        BounceVerdict verdict = Ask(Unknown, new BounceRule { Id = "moon", Phrase = "unknown  in the MOON", Reason = BounceReason.SystemError });

        verdict.Reason.Should().Be(BounceReason.SystemError);
        verdict.Evidence.Should().Be(new Evidence("moon", EvidenceSource.Reply, "unknown in the Moon"));
    }

    [Fact]
    public void A_pattern_is_matched_without_regard_to_case()
        => Ask(Unknown, new BounceRule { Id = "p", Pattern = "user unknown in the [a-z]+ table", Reason = BounceReason.PolicyViolation })
            .Evidence.Should().Be(new Evidence("p", EvidenceSource.Reply, "User  unknown in the Moon table"));

    [Fact]
    public void A_later_rule_is_asked_only_where_no_row_decides()
    {
        BounceRule rule = new() { Id = "late", Phrase = "moon", Reason = BounceReason.SystemError, AfterBuiltIn = true };

        Ask(Unknown, rule).Reason.Should().Be(BounceReason.UnknownUser);
        Ask(CaseOf("The moon is wrong"), rule).Reason.Should().Be(BounceReason.SystemError);
    }

    [Fact]
    public void The_first_rule_of_the_list_wins()
        => Ask(Unknown, new BounceRule { Id = "1", Phrase = "moon", Reason = BounceReason.Blocked }, new BounceRule { Id = "2", Phrase = "moon table", Reason = BounceReason.Expired })
            .Evidence!.RuleId.Should().Be("1");

    [Theory]
    [InlineData(null, null)]
    [InlineData("a", "b")]
    [InlineData(null, "(")]
    [InlineData(null, @"(a)\1")]
    [InlineData(" ", null)]
    public void A_bad_rule_is_named(string? phrase, string? pattern)
    {
        BounceParserOptions options = new() { Rules = [new BounceRule { Id = "crooked", Phrase = phrase, Pattern = pattern, Reason = BounceReason.Blocked }] };

        Action parse = () => BounceParser.Parse(new MemoryStream(), options);

        parse.Should().Throw<ArgumentException>().WithMessage("*crooked*");
    }

    [Fact]
    public void A_list_is_made_ready_once()
    {
        BounceParserOptions options = new() { Rules = [new BounceRule { Id = "a", Phrase = "b", Reason = BounceReason.Blocked }] };

        CallersRules.Of(options.Rules).Should().BeSameAs(CallersRules.Of((options with { }).Rules));
    }

    private static BounceVerdict Ask(DeliveryCase delivery, params BounceRule[] rules) => Diagnostician.Diagnose(delivery, rules).Verdict;

    private static DeliveryCase CaseOf(string words)
        => new() { Words = [new Testimony(words, EvidenceSource.Prose)], Action = DeliveryAction.Failed };
}
