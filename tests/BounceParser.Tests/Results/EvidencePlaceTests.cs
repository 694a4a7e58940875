using System.Text;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Results;

/// <summary>Where the words stand that decided, and what rule they are of.</summary>
public sealed class EvidencePlaceTests
{
    [Fact]
    public void Words_that_were_read_in_a_text_stand_in_it_where_the_evidence_says()
    {
        int read = 0;
        foreach (string path in MailFiles.AllPaths)
        {
            foreach (BouncedRecipient recipient in MailFiles.Parse(path).Recipients)
            {
                if (recipient.Evidence is not { Source: EvidenceSource.Reply or EvidenceSource.Prose } evidence)
                    continue;
                evidence.Start.Should().NotBeNull($"{path} has the words {evidence.Words} in {recipient.Diagnostic}");
                recipient.Diagnostic!.Substring(evidence.Start!.Value, evidence.Length!.Value).Should().Be(evidence.Words);
                read++;
            }
        }

        read.Should().BeGreaterThan(300);
    }

    [Fact]
    public void Words_of_the_notice_follow_a_field_that_does_not_tell_the_cause()
    {
        BouncedRecipient recipient = BounceParser.Parse(Encoding.ASCII.GetBytes("""
            From: Mail Delivery Subsystem <MAILER-DAEMON@example.com>
            Subject: Returned mail: see transcript for details
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b

               ----- The following addresses had permanent fatal errors -----
            <neko@example.org>

               ----- Transcript of session follows -----
            maildrop: maildir over quota.
            550 5.0.0 <neko@example.org>... Can't create output

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; example.com

            Final-Recipient: RFC822; neko@example.org
            Action: failed
            Status: 5.0.0
            Diagnostic-Code: X-Unix; 77

            --b--
            """)).Recipients.Single();

        recipient.Reason.Should().Be(BounceReason.MailboxFull);
        recipient.Diagnostic.Should().StartWith("77\n").And.Contain("maildir over quota");
        recipient.Diagnostic!.Substring(recipient.Evidence!.Start!.Value, recipient.Evidence.Length!.Value).Should().Be(recipient.Evidence.Words);
    }

    [Theory]
    [InlineData("550 5.1.1 no\r\n user unknown here", "user unknown", 15)]
    [InlineData("421-4.7.0 wait\n421 4.7.0 greylisted, 4.7.0", "greylisted", 25)]
    [InlineData("550 15.1.1 5.1.1", "5.1.1", 11)]
    public void A_reply_that_stands_alone_has_its_place_too(string reply, string words, int start)
        => BounceParser.Classify(reply).Evidence.Should().BeEquivalentTo(new { Words = words, Start = start, words.Length });

    [Fact]
    public void A_code_that_does_not_stand_in_the_reply_has_none()
        => BounceParser.Classify("no", new SmtpContext { ReplyCode = 550, Stage = SmtpStage.RcptTo }).Evidence
            .Should().BeEquivalentTo(new { Words = "550", Start = (int?)null, Length = (int?)null });

    [Fact]
    public void The_rule_of_every_evidence_can_be_looked_up()
    {
        foreach (string path in MailFiles.AllPaths)
        {
            foreach (BouncedRecipient recipient in MailFiles.Parse(path).Recipients.Where(recipient => recipient.Evidence is not null))
                BounceRules.Find(recipient.Evidence!.RuleId)?.Source.Should().NotBeNullOrEmpty($"{path} rests on {recipient.Evidence.RuleId}");
        }
    }

    [Fact]
    public void A_rule_tells_its_words_and_its_source()
    {
        BounceRules.Find("Q012").Should().Be(new BuiltInRule("Q012", "couldn't find any host named", null, BounceReason.BadDomain, "qmail-remote.c"));
        BounceRules.Find("S5.1.1").Should().Be(new BuiltInRule("S5.1.1", "Bad destination mailbox address", null, BounceReason.UnknownUser, "RFC 3463"));
        BounceRules.Find("R550-rcpt").Should().Be(new BuiltInRule("R550-rcpt", "550", "RcptTo", BounceReason.UnknownUser, "RFC 5321, 4.2.3"));
        BounceRules.Find("L-UnknownUser")!.Reason.Should().Be(BounceReason.UnknownUser);
        BounceRules.Find("C-relay")!.Reason.Should().Be(BounceReason.RelayDenied);
    }

    [Theory]
    [InlineData("")]
    [InlineData("q012")]
    [InlineData("S9.1.1")]
    [InlineData("L-7")]
    [InlineData("my-rule")]
    public void What_is_no_rule_of_ours_is_not_found(string id) => BounceRules.Find(id).Should().BeNull();
}
