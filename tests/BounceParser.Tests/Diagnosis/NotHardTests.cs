using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>Refusals whose words sound like a lost recipient and speak of somebody or something else: none strikes an address off.</summary>
/// <remarks>The second witness learns nothing of them: they are made up to be misread, and no sample of what servers say.</remarks>
public sealed class NotHardTests
{
    private static IEnumerable<string[]> Rows => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Diagnosis", "nothard.tsv")).Skip(1).Select(line => line.Split('\t'));

    public static TheoryData<string> Replies() => [.. Rows.Select(cells => cells[0])];

    public static TheoryData<string, BounceReason> Reasons()
    {
        TheoryData<string, BounceReason> data = [];
        foreach (string[] cells in Rows.Where(cells => cells[1].Length > 0))
            data.Add(cells[0], Enum.Parse<BounceReason>(cells[1]));
        return data;
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public void They_are_no_hard_bounce(string reply)
    {
        BounceVerdict verdict = BounceParser.Classify(reply);

        verdict.IsHardBounce.Should().BeFalse($"{verdict.Reason} by {verdict.Evidence}");
        RulesAlone.Diagnose(CaseOf(reply)).Verdict.IsHardBounce.Should().BeFalse("the rules need no second witness for it");
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void The_rules_tell_whom_they_mean(string reply, BounceReason reason)
    {
        BounceVerdict verdict = RulesAlone.Diagnose(CaseOf(reply)).Verdict;

        verdict.Reason.Should().Be(reason, $"{verdict.Evidence}");
    }

    private static DeliveryCase CaseOf(string reply) => new() { Words = [new Testimony(reply, EvidenceSource.Reply)], Action = DeliveryAction.Failed };
}
