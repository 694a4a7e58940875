namespace BounceParsing.Tests.Replies;

/// <summary>Replies seen in public logs and pages, or written as servers word them, labelled by their words, against what the engine says.</summary>
public sealed class ReplyCorpusTests(ITestOutputHelper output)
{
    private static readonly BounceReason[] HardReasons =
    [
        BounceReason.UnknownUser, BounceReason.InvalidAddress, BounceReason.MailboxDisabled,
        BounceReason.MailboxMoved, BounceReason.BadDomain, BounceReason.NotAcceptingMail,
    ];

    [Fact]
    public void Each_reply_has_an_id_of_its_own()
        => ReplyCorpus.All.Should().OnlyHaveUniqueItems(reply => reply.Id);

    [Fact]
    public void Every_label_is_a_word_of_the_vocabulary()
    {
        foreach (RecordedReply reply in ReplyCorpus.All)
        {
            reply.Reasons.Should().NotBeEmpty(reply.Id);
            reply.Reasons.Should().OnlyContain(reason => Enum.GetNames<BounceReason>().Contains(reason), reply.Id).And.OnlyHaveUniqueItems();
            Enum.GetNames<BouncePermanence>().Should().Contain(reply.Permanence, reply.Id);
            ReplyCorpus.Floors.Should().ContainKey(reply.Part, reply.Id);
            reply.Source.Should().NotBeNullOrWhiteSpace(reply.Id);
            (reply.Stage is null || Enum.GetNames<SmtpStage>().Contains(reply.Stage)).Should().BeTrue(reply.Id);
        }
    }

    [Fact]
    public void A_hard_reply_is_permanent_and_its_reason_is_the_recipients_or_the_domains()
    {
        foreach (RecordedReply reply in ReplyCorpus.All.Where(reply => reply.Hard))
        {
            reply.Permanence.Should().Be(nameof(BouncePermanence.Permanent), reply.Id);
            HardReasons.Should().Contain(Enum.Parse<BounceReason>(reply.Reasons[0]), reply.Id);
        }
    }

    [Fact]
    public void About_a_third_of_what_was_seen_is_held_out()
    {
        int seen = ReplyCorpus.All.Count(reply => reply.Part != "written");
        ReplyCorpus.All.Count(reply => reply.Part == "heldout").Should().BeInRange(seen * 28 / 100, seen * 39 / 100);
    }

    [Theory]
    [InlineData("train")]
    [InlineData("heldout")]
    [InlineData("written")]
    public void The_score_does_not_fall(string part)
    {
        RecordedReply[] replies = [.. ReplyCorpus.All.Where(reply => reply.Part == part)];
        ReplyScore score = ReplyScore.Of(replies);
        ReplyFloor floor = ReplyCorpus.Floors[part];

        output.WriteLine($"{part}: {score}");
        foreach (IGrouping<string, RecordedReply> file in replies.GroupBy(reply => reply.File))
        {
            output.WriteLine($"  {file.Key}: {ReplyScore.Of([.. file])}");
        }

        score.Reason.Should().BeGreaterThanOrEqualTo(floor.Reason);
        score.Permanence.Should().BeGreaterThanOrEqualTo(floor.Permanence);
        score.FalseHard.Should().BeLessThanOrEqualTo(floor.FalseHard);
        score.MissedHard.Should().BeLessThanOrEqualTo(floor.MissedHard);
    }
}
