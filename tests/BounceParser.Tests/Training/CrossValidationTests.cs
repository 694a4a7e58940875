using BounceParsing.Diagnosis;
using BounceParsing.Tests.Replies;
using BounceParsing.Tests.Support;
using BounceParsing.Training;

namespace BounceParsing.Tests.Training;

/// <summary>What the second witness is good for: each fifth of the written replies, from which no rule was made, judged by a table that was made without it.</summary>
public sealed class CrossValidationTests(ITestOutputHelper output)
{
    private const int Folds = 5;

    [Fact]
    public void The_second_witness_betters_the_reasons_of_replies_that_it_has_not_seen()
    {
        RecordedReply[] replies = [.. ReplyCorpus.All.Where(reply => reply.Part == "written")];
        List<Example> examples = Examples.Read(Repository.PathOf("tests", "BounceParser.Tests"));

        // The files are read in the order of their names: the written replies come last.
        List<Example> known = examples[..^replies.Length];
        List<Example> written = examples[^replies.Length..];
        List<(RecordedReply Reply, BounceVerdict Verdict)> judged = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            LearnedTable table = TableOf([.. known, .. written.Where((_, number) => number % Folds != fold)]);
            judged.AddRange(replies.Where((_, number) => number % Folds == fold).Select(reply => (reply, Judge(reply, table))));
        }

        LearnedTable empty = new([0, 0]);
        int rightAlone = replies.Count(reply => IsRight(reply, Judge(reply, empty)));
        int right = judged.Count(one => IsRight(one.Reply, one.Verdict));
        (RecordedReply Reply, BounceVerdict Verdict)[] high = [.. judged.Where(one => one.Verdict.Confidence == BounceConfidence.High)];
        int rightHigh = high.Count(one => IsRight(one.Reply, one.Verdict));
        output.WriteLine($"{replies.Length} replies: right {right}, by the rules alone {rightAlone}; High {high.Length}, right {rightHigh}");

        (right - rightAlone).Should().BeGreaterThanOrEqualTo(replies.Length * 2 / 100, "it must be worth two points");
        rightHigh.Should().BeGreaterThanOrEqualTo(high.Length * 98 / 100, "High promises 98 of 100");
        high.Length.Should().BeGreaterThan(replies.Length * 30 / 100);
    }

    private static LearnedTable TableOf(List<Example> examples) => new(Model.Train(examples).Write(LongestTable.Bytes));

    private static bool IsRight(RecordedReply reply, BounceVerdict verdict) => reply.Reasons.Contains(verdict.Reason.ToString());

    private static BounceVerdict Judge(RecordedReply reply, LearnedTable table)
    {
        DeliveryCase delivery = new()
        {
            Words = [new Testimony(reply.Reply, EvidenceSource.Reply)],
            Action = DeliveryAction.Failed,
            RemoteMta = reply.Context.RemoteMta,
            Stage = reply.Context.Stage,
        };
        return Diagnostician.Diagnose(delivery, CallersRules.None, RuleBook.Instance, table).Verdict;
    }
}
