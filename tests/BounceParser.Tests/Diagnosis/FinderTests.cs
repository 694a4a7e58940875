using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>Codes, hosts, stages and the lifetime sentence in the words.</summary>
public sealed class FinderTests
{
    [Theory]
    [InlineData("User unknown (#5.1.1)", "5.1.1")]
    [InlineData("Try later [#4.1.9].", "4.1.9")]
    [InlineData("Compression failed #(4.3.0)", "4.3.0")]
    [InlineData("Unable to forward message: refused (#5.3.0).", "5.3.0")]
    [InlineData("511 sorry (#5.1.1 - chkuser)", "5.1.1")]
    [InlineData("Failed to read the password (#5.9.8.1)", "5.9.8")]
    [InlineData("550 5.7.515 Access denied", "5.7.515")]
    [InlineData("550-5.1.1 one\n550 5.1.1 two", "5.1.1")]
    [InlineData("550-4.2.2 over quota\n550 5.2.2 really", "5.2.2")]
    [InlineData("554 4.4.7 Message expired <421 4.4.2 Connection timed out>", "4.4.7")]
    [InlineData("Running mailer 5.1.1 here", null)]
    [InlineData("550 rejected by 5.1.1.1 for now", null)]
    [InlineData("Deferred - 4.16.55.1", null)]
    [InlineData("see section 3.1.1", null)]
    [InlineData("host 4.2.2.1 refused", null)]
    public void A_status_code_is_found_and_nothing_that_looks_like_one(string words, string? expected)
        => Find(words).Verdict.Status?.ToString().Should().Be(expected);

    [Theory]
    [InlineData("Remote host said: 550 No such user", 550)]
    [InlineData("Remote host said: 550-5.1.1 no\n550 5.1.1 such user", 550)]
    [InlineData("Remote host said: 550-4.2.2 over quota\n552 5.2.2 really", 550)]
    [InlineData("host mx.example.net[192.0.2.1] said: 452 4.2.2 full (in reply to RCPT TO command)", 452)]
    [InlineData("SMTP error from remote mail server after RCPT TO:<a@example.org>: host mx.example.org [192.0.2.1]: 550 no", 550)]
    [InlineData(">>> RCPT TO:<a@example.org>\n<<< 553 no", 553)]
    [InlineData("Remote host said: 220-hello 421 4.2.1 later", 421)]
    [InlineData("a transcript:\n220 hello\n250 fine\n552 too much", 552)]
    [InlineData("the error 01373 was seen 552 times", null)]
    [InlineData("call 555-1234 for help", null)]
    [InlineData("192.0.2.250 gave no answer", null)]
    public void A_reply_code_is_found_where_a_reply_stands(string words, int? expected)
        => Find(words).Verdict.ReplyCode.Should().Be(expected);

    [Theory]
    [InlineData("192.0.2.11 does not like recipient.\nRemote host said: 550 no", "192.0.2.11", SmtpStage.RcptTo)]
    [InlineData("xxx.xxx.xxx.xxx does not like recipient.\nRemote host said: 550 no", "xxx.xxx.xxx.xxx", SmtpStage.RcptTo)]
    [InlineData("Connected to 192.0.2.1 but sender was rejected.\nRemote host said: 550 no", "192.0.2.1", SmtpStage.MailFrom)]
    [InlineData("Connected to 192.0.2.1 but my name was rejected.\nRemote host said: 550 no", "192.0.2.1", SmtpStage.Helo)]
    [InlineData("Connected to 192.0.2.1 but greeting failed.\nRemote host said: 550 no", "192.0.2.1", SmtpStage.Connect)]
    [InlineData("192.0.2.1 failed on DATA command.\nRemote host said: 554 no", "192.0.2.1", SmtpStage.Data)]
    [InlineData("192.0.2.1 failed after I sent the message.\nRemote host said: 554 no", "192.0.2.1", SmtpStage.EndOfData)]
    [InlineData("host mx.example.net[192.0.2.1] said: 550 no (in reply to end of DATA command)", "mx.example.net", SmtpStage.EndOfData)]
    [InlineData("lost connection with mx.example.net[192.0.2.1] while performing the HELO handshake", "mx.example.net", SmtpStage.Helo)]
    [InlineData("... while talking to mx.example.net.:\n>>> MAIL From:<a@example.org>\n<<< 550 no", "mx.example.net", SmtpStage.MailFrom)]
    [InlineData("SMTP error from remote mail server after MAIL FROM:<a@example.org>: host mx.example.net [192.0.2.1]: 550 no", "mx.example.net", SmtpStage.MailFrom)]
    [InlineData("Sorry, no mailbox here by that name. (#5.1.1)", null, SmtpStage.Local)]
    public void The_host_and_the_stage_are_told_by_standing_phrases(string words, string? host, SmtpStage stage)
    {
        Judgement judgement = Find(words);

        judgement.RemoteMta.Should().Be(host);
        judgement.Verdict.Stage.Should().Be(stage);
    }

    [Theory]
    [InlineData("Unable to contact LDAP server. (#4.4.3)I'm not going to try again; this message has been in the queue too long.", BounceReason.SystemError)]
    [InlineData("timed\nI'm not going to try again;\nthis message has been in\nthe queue too long.", BounceReason.Expired)]
    [InlineData("mailbox is full: retry timeout exceeded", BounceReason.MailboxFull)]
    [InlineData("retry timeout exceeded", BounceReason.Expired)]
    public void The_lifetime_sentence_is_cut_out_of_the_words(string words, BounceReason reason)
    {
        Judgement judgement = Find(words);

        judgement.QueueLifetimeExpired.Should().BeTrue();
        judgement.Verdict.Reason.Should().Be(reason);
    }

    [Theory]
    [InlineData("Delivery to mailbox.full@example.org was not possible")]
    [InlineData("Refused by user.unknown.example.net")]
    [InlineData("See http://example.net/user-unknown/mailbox full")]
    public void The_words_of_a_name_are_no_cause(string words)
        => Find(words).Verdict.Reason.Should().NotBe(BounceReason.UnknownUser);

    [Theory]
    [InlineData("USER\tUNKNOWN")]
    [InlineData("user\r\n   unknown")]
    [InlineData("user\n/unknown")]
    [InlineData("The user  doesn\u2019t exist")]
    public void Case_folding_blanks_and_quotes_do_not_matter(string words)
        => Find(words).Verdict.Reason.Should().Be(BounceReason.UnknownUser);

    private static Judgement Find(string words)
        => Diagnostician.Diagnose(new DeliveryCase { Words = [new Testimony(words, EvidenceSource.Prose)], Action = DeliveryAction.Failed });
}
