using System.Text;

namespace BounceParsing.Tests.Authenticity;

/// <summary>Complaints, replies and receipts do not go to the envelope sender, and complaints often hide whom they are of.</summary>
public sealed class OtherKindTests
{
    private static readonly BatvScheme Batv = new(OurBounce.Secret);

    private static readonly VerpScheme Verp = new("bounce+{recipient}+{token}@example.com", OurBounce.Secret);

    [Fact]
    public void A_complaint_to_an_address_without_a_tag_is_not_forged_by_that()
    {
        SenderIdentity sender = new() { Domains = ["example.com"], Batv = [Batv] };
        Complaint(sender, "news@example.com").Authenticity.Should().Be(BounceAuthenticity.Unknown);
        Complaint(sender, Batv.Create("news@example.com", OurBounce.Now)).Authenticity.Should().Be(BounceAuthenticity.Verified);
    }

    [Fact]
    public void A_complaint_whose_recipient_is_redacted_is_told_by_the_senders_own_address()
    {
        string sentFrom = Verp.Create("anna@example.net", null, OurBounce.Now);
        BounceReport report = Complaint(new SenderIdentity { Verp = [Verp] }, sentFrom);
        report.Kind.Should().Be(ReportKind.Complaint);
        BounceCorrelation found = report.Correlate([Verp]);
        found.EnvelopeAddresses.Should().Contain(sentFrom);
        found.MessageIds.Should().Equal("a1@example.com");
        found.Recipients.Should().ContainSingle().Which.Address.Should().Be("anna@example.net");
        report.Authenticity.Should().Be(BounceAuthenticity.Verified);
    }

    [Fact]
    public void An_automatic_reply_is_not_forged_for_want_of_a_tag()
    {
        const string Reply = "From: anna@example.net\nTo: news@example.com\nSubject: Out of office\nAuto-Submitted: auto-replied\nMessage-ID: <r1@example.net>\n\nI am out of the office until Monday.\n";
        BounceReport report = BounceParser.Parse(new MemoryStream(Encoding.ASCII.GetBytes(Reply)), OurBounce.Options(new SenderIdentity { Domains = ["example.com"], Batv = [Batv] }));
        report.Kind.Should().Be(ReportKind.AutoReply);
        report.Authenticity.Should().Be(BounceAuthenticity.Unknown);
    }

    [Fact]
    public void Ordinary_mail_is_not_judged()
    {
        const string Mail = "From: anna@example.net\nTo: news@example.com\nSubject: Hello\nMessage-ID: <h1@example.net>\n\nHow are you?\n";
        BounceReport report = BounceParser.Parse(new MemoryStream(Encoding.ASCII.GetBytes(Mail)), OurBounce.Options(new SenderIdentity { Domains = ["example.com"], Batv = [Batv], Verp = [Verp] }));
        report.Kind.Should().Be(ReportKind.None);
        report.Authenticity.Should().Be(BounceAuthenticity.Unknown);
        report.Recipients.Should().BeEmpty();
    }

    private static BounceReport Complaint(SenderIdentity sender, string sentFrom)
    {
        string text = $"""
            From: feedback@isp.example.net
            To: abuse@example.com
            Subject: FW: Spring
            Message-ID: <f1@isp.example.net>
            Date: Tue, 10 Mar 2026 11:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report; boundary="b"

            --b
            Content-Type: text/plain

            This is an abuse report.

            --b
            Content-Type: message/feedback-report

            Feedback-Type: abuse
            User-Agent: Example/1.0
            Version: 1
            Original-Mail-From: <{sentFrom}>

            --b
            Content-Type: message/rfc822

            From: News <news@example.com>
            To: redacted@isp.example.net
            Message-ID: <a1@example.com>
            Subject: Spring

            Hello.

            --b--

            """.ReplaceLineEndings("\r\n");
        return BounceParser.Parse(new MemoryStream(Encoding.ASCII.GetBytes(text)), OurBounce.Options(sender));
    }
}
