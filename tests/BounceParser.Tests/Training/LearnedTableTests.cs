using BounceParsing.Diagnosis;
using BounceParsing.Tests.Support;
using BounceParsing.Training;

namespace BounceParsing.Tests.Training;

/// <summary>The table of the second witness.</summary>
public sealed class LearnedTableTests
{
    private static readonly byte[] Table = EmbeddedTable.ReadBytes("witness.bin");

    [Fact]
    public void The_table_is_what_its_program_makes_of_the_rows_and_the_recorded_replies()
    {
        List<Example> examples = Examples.Read(Repository.PathOf("tests", "BounceParser.Tests"));

        Model.Train(examples).Write(LongestTable.Bytes).AsSpan().SequenceEqual(Table).Should().BeTrue(
            "the rows or the replies have changed since: run tests/BounceParser.Training");
    }

    [Fact]
    public void The_table_is_short()
        => Table.Length.Should().BeLessThanOrEqualTo(LongestTable.Bytes);

    [Theory]
    [InlineData("550 the person you write to has no box here", BounceReason.UnknownUser)]
    [InlineData("554 to us your letter looks like spam", BounceReason.SpamDetected)]
    [InlineData("452 box of this user is full, no room left", BounceReason.MailboxFull)]
    public void It_knows_words_that_no_row_has(string reply, BounceReason reason)
    {
        using Statement statement = new(new Testimony(reply, EvidenceSource.Reply), null, RuleBook.Instance);

        LearnedWitness.Ask(LearnedTable.Instance, [statement], new CodesFound([statement], new DeliveryCase()), SmtpStage.Unknown, BounceReason.Undetermined)!.Value.Reason.Should().Be(reason);
    }

    [Fact]
    public void It_says_nothing_of_a_mailers_own_words()
    {
        using Statement statement = new(new Testimony("User unknown", EvidenceSource.Prose), null, RuleBook.Instance);

        LearnedWitness.Ask(LearnedTable.Instance, [statement], new CodesFound([statement], new DeliveryCase()), SmtpStage.Unknown, BounceReason.Undetermined).Should().BeNull();
    }
}
