namespace BounceParsing.Tests.Diagnosis;

/// <summary>SMTP replies alone.</summary>
public sealed class ClassifyTests
{
    public static TheoryData<string, BounceReason> Replies()
    {
        TheoryData<string, BounceReason> data = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Diagnosis", "replies.tsv")).Skip(1))
        {
            string[] cells = line.Split('\t');
            data.Add(cells[0].Replace("\\n", "\n", StringComparison.Ordinal), Enum.Parse<BounceReason>(cells[1]));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public void A_reply_alone_tells_the_reason(string reply, BounceReason reason)
    {
        BounceVerdict verdict = BounceParser.Classify(reply);

        verdict.Reason.Should().Be(reason, $"{verdict.Evidence}");
        verdict.ReplyCode.Should().Be(int.Parse(reply[..3]));
    }
}
