using System.Net;

namespace BounceParsing.Tests.Authenticity;

public sealed class VerdictTests
{
    private static readonly BatvScheme Batv = new(OurBounce.Secret);

    private static readonly SenderIdentity Marks = new()
    {
        Domains = ["example.com"],
        Hosts = ["out.example.com"],
        Networks = [IPNetwork.Parse("192.0.2.0/28")],
        MessageIdDomains = ["mail.example.com"],
    };

    [Fact]
    public void With_nothing_configured_the_verdict_is_unknown()
    {
        BounceReport report = OurBounce.Parse(null, Batv.Create("news@example.com", OurBounce.Now));
        report.Authenticity.Should().Be(BounceAuthenticity.Unknown);
        report.AuthenticityEvidence.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, BounceAuthenticity.Verified)]
    [InlineData(-7, BounceAuthenticity.Verified)]
    [InlineData(-8, BounceAuthenticity.Forged)]
    public void A_batv_tag_holds_for_its_lifetime(int days, BounceAuthenticity expected)
    {
        SenderIdentity sender = new() { Batv = [Batv], Domains = ["example.com"] };
        OurBounce.Parse(sender, Batv.Create("news@example.com", OurBounce.Now.AddDays(days))).Authenticity.Should().Be(expected);
    }

    [Fact]
    public void A_wrong_or_missing_batv_tag_is_forged_and_no_evidence_holds_the_secret()
    {
        SenderIdentity sender = new() { Batv = [Batv], Domains = ["example.com"] };
        string wrong = new BatvScheme(MailSecret.FromText("another")).Create("news@example.com", OurBounce.Now);
        BounceReport report = OurBounce.Parse(sender, wrong);
        report.Authenticity.Should().Be(BounceAuthenticity.Forged);
        OurBounce.Parse(sender).Authenticity.Should().Be(BounceAuthenticity.Forged);
        (sender.ToString() + report.AuthenticityEvidence[0] + OurBounce.Secret + BounceJson.Serialize(report)).Should().NotContain("a secret of the tests");
    }

    [Theory]
    [InlineData("Received: from out.example.com (out.example.com [198.51.100.4]) by mx.example.net; Tue, 10 Mar 2026 10:59:00 +0000\n", BounceAuthenticity.Likely)]
    [InlineData("Received: from other (unknown [192.0.2.3]) by mx.example.net; Tue, 10 Mar 2026 10:59:00 +0000\n", BounceAuthenticity.Likely)]
    [InlineData("Message-ID: <a1@mail.example.com>\n", BounceAuthenticity.Likely)]
    [InlineData("Received: from spam.example.org ([203.0.113.9]) by mx.example.net; Tue, 10 Mar 2026 10:59:00 +0000\nMessage-ID: <x@spam.example.org>\n", BounceAuthenticity.Unlikely)]
    [InlineData("", BounceAuthenticity.Unknown)]
    public void Marks_are_held_against_the_claim(string returned, BounceAuthenticity expected)
        => OurBounce.Parse(Marks, returned: returned).Authenticity.Should().Be(expected);

    [Fact]
    public void A_signed_message_id_proves_and_one_made_up_is_forged()
    {
        SignedMessageId ids = new(OurBounce.Secret, "mail.example.com");
        SenderIdentity sender = Marks with { SignedIds = [ids] };
        OurBounce.Parse(sender, returned: $"Message-ID: <{ids.Create()}>\n").Authenticity.Should().Be(BounceAuthenticity.Verified);
        OurBounce.Parse(sender, returned: "Message-ID: <made.up@mail.example.com>\n").Authenticity.Should().Be(BounceAuthenticity.Forged);
    }

    [Fact]
    public void A_signed_return_path_proves_and_names_the_recipient()
    {
        VerpScheme scheme = new("bounce+{recipient}+{token}@example.com", OurBounce.Secret);
        string address = scheme.Create("anna@example.net", null, OurBounce.Now);
        BounceReport report = OurBounce.Parse(new SenderIdentity { Verp = [scheme] }, address, recipient: "Final-Recipient: rfc822; rewritten@inner.example.org");
        report.Authenticity.Should().Be(BounceAuthenticity.Verified);
        report.Recipients.Should().ContainSingle().Which.VerpRecipient.Should().Be(new VerpRecipient("anna@example.net", null, TagCheck.Valid));
        report.Recipients[0].Address.Should().Be("rewritten@inner.example.org");
        OurBounce.Parse(new SenderIdentity { Verp = [scheme] }, address.Replace("anna", "otto")).Authenticity.Should().Be(BounceAuthenticity.Forged);
    }

    [Fact]
    public void Authenticity_is_carried_by_json()
    {
        BounceReport report = OurBounce.Parse(Marks, returned: "Message-ID: <a1@mail.example.com>\n");
        BounceJson.Serialize(report).Should().Contain("\"authenticity\":\"likely\"");
        BounceJson.Deserialize(BounceJson.Serialize(report)).Authenticity.Should().Be(BounceAuthenticity.Likely);
        BounceJson.Serialize(OurBounce.Parse(null)).Should().NotContain("authenticity");
    }

    [Fact]
    public void A_batv_tag_is_sought_in_the_envelope_not_in_the_To_field()
    {
        SenderIdentity sender = new() { Batv = [Batv], Domains = ["example.com"] };
        OurBounce.Parse(sender, "postmaster@example.org").Authenticity.Should().Be(BounceAuthenticity.Unknown, "To: news@example.com is no envelope address");
        string tagged = Batv.Create("news@example.com", OurBounce.Now);
        OurBounce.Parse(sender, "postmaster@example.org", returned: $"Return-Path: <{tagged}>\n").Authenticity.Should().Be(BounceAuthenticity.Verified);
        OurBounce.Parse(sender, "postmaster@example.org", extra: $"X-Original-To: {tagged}\n").Authenticity.Should().Be(BounceAuthenticity.Verified);
    }

    [Theory]
    [InlineData("SRS0=AAAA=2W=example.net=anna@forwarder.example.org", BounceAuthenticity.Unknown)]
    [InlineData("SRS0=AAAA=2W=example.net=anna@example.com", BounceAuthenticity.Forged)]
    public void An_srs_address_is_judged_only_at_a_domain_of_ours(string address, BounceAuthenticity expected)
        => OurBounce.Parse(new SenderIdentity { Srs = [new SrsScheme(OurBounce.Secret)], Domains = ["example.com"] }, address).Authenticity.Should().Be(expected);
}
