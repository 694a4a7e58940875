using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>SMTP replies alone.</summary>
public sealed class ClassifyTests
{
    public static TheoryData<string, BounceReason> Replies() => Read("replies.tsv");

    public static TheoryData<string, BounceReason> OwnWords() => Read("prose.tsv");

    private static TheoryData<string, BounceReason> Read(string table)
    {
        TheoryData<string, BounceReason> data = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Diagnosis", table)).Skip(1))
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

    [Theory]
    [MemberData(nameof(OwnWords))]
    public void A_mailers_own_words_tell_the_reason(string words, BounceReason reason)
    {
        DeliveryCase delivery = new() { Words = [new Testimony(words, EvidenceSource.Prose)], Action = DeliveryAction.Failed, Address = "jane@example.org" };

        BounceVerdict verdict = Diagnostician.Diagnose(delivery).Verdict;

        verdict.Reason.Should().Be(reason, $"{verdict.Evidence}");
    }

    [Fact]
    public void What_is_known_beside_the_text_counts()
    {
        BounceVerdict verdict = BounceParser.Classify("no", new SmtpContext { ReplyCode = 550, Stage = SmtpStage.RcptTo, RemoteMta = "mx.example.org" });

        verdict.Should().BeEquivalentTo(new { Reason = BounceReason.UnknownUser, ReplyCode = 550, Stage = SmtpStage.RcptTo, IsHardBounce = true, Advice = BounceAdvice.SuppressAddress });
    }

    [Theory]
    [InlineData("to=<jane@example.org>, relay=mx.example.org[192.0.2.1]:25, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command))")]
    [InlineData("smtp; 550 5.1.1 User unknown")]
    [InlineData("550-5.1.1 User\r\n550-5.1.1 unknown\r\n550 5.1.1 here")]
    public void A_log_line_a_field_and_several_lines_are_read(string text)
        => BounceParser.Classify(text).Should().BeEquivalentTo(new { Reason = BounceReason.UnknownUser, ReplyCode = 550, Status = new EnhancedStatusCode(5, 1, 1) });

    [Fact]
    public void Null_is_refused()
    {
        FluentActions.Invoking(() => BounceParser.Classify(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => BounceParser.Classify("", null!)).Should().Throw<ArgumentNullException>();
    }
}
