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
        verdict.Evidence.Should().Be(new Evidence("moon", EvidenceSource.Reply, "unknown in the Moon") { Start = 16 });
    }

    [Fact]
    public void A_pattern_is_matched_without_regard_to_case()
        => Ask(Unknown, new BounceRule { Id = "p", Pattern = "user unknown in the [a-z]+ table", Reason = BounceReason.PolicyViolation })
            .Evidence.Should().Be(new Evidence("p", EvidenceSource.Reply, "User  unknown in the Moon table") { Start = 10 });

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
        Action set = () => _ = new BounceParserOptions { Rules = [new BounceRule { Id = "crooked", Phrase = phrase, Pattern = pattern, Reason = BounceReason.Blocked }] };

        set.Should().Throw<ArgumentException>().WithMessage("*crooked*");
    }

    [Fact]
    public void A_rule_that_is_null_or_has_no_id_is_named_by_its_place()
    {
        BounceRule good = new() { Id = "a", Phrase = "b", Reason = BounceReason.Blocked };

        FluentActions.Invoking(() => new BounceParserOptions { Rules = [good, null!] }).Should().Throw<ArgumentException>().WithMessage("Rule 1 of the list is null*");
        FluentActions.Invoking(() => new BounceParserOptions { Rules = [good with { Id = " " }] }).Should().Throw<ArgumentException>().WithMessage("Rule 0 of the list has no id*");
    }

    [Fact]
    public void Equal_lists_are_made_ready_once()
    {
        BounceParserOptions options = new() { Rules = [Moon("equal")] };

        new BounceParserOptions { Rules = new List<BounceRule> { Moon("equal") } }.ReadyRules.Should().BeSameAs(options.ReadyRules);
        (options with { Limits = new BounceLimits() }).ReadyRules.Should().BeSameAs(options.ReadyRules);
        new BounceParserOptions { Rules = [Moon("other")] }.ReadyRules.Should().NotBeSameAs(options.ReadyRules);
    }

    [Fact]
    public void Options_with_equal_rules_are_equal_however_many_lists_came_between()
    {
        BounceParserOptions options = new() { Rules = [Moon("first")] };
        for (int i = 0; i < 40; i++)
            _ = new BounceParserOptions { Rules = [Moon($"between{i}")] };

        new BounceParserOptions { Rules = [Moon("first")] }.Should().Be(options);
    }

    [Fact]
    public void What_is_done_to_the_list_afterwards_changes_nothing()
    {
        List<BounceRule> rules = [Moon("kept")];
        BounceParserOptions options = new() { Rules = rules };
        rules.Clear();

        options.Rules.Should().ContainSingle().Which.Id.Should().Be("kept");
        BounceParser.Classify("550 full moon", new SmtpContext(), options).Evidence!.RuleId.Should().Be("kept");
        BounceParser.Classify("550 full moon", new SmtpContext()).Evidence?.RuleId.Should().NotBe("kept");
    }

    private static BounceRule Moon(string id) => new() { Id = id, Pattern = "full +moon", Reason = BounceReason.PolicyViolation };

    private static BounceVerdict Ask(DeliveryCase delivery, params BounceRule[] rules) => Diagnostician.Diagnose(delivery, CallersRules.Of(rules)).Verdict;

    private static DeliveryCase CaseOf(string words)
        => new() { Words = [new Testimony(words, EvidenceSource.Prose)], Action = DeliveryAction.Failed };
}
