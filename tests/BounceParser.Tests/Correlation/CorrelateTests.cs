using BounceParsing.Tests.Authenticity;

namespace BounceParsing.Tests.Correlation;

public sealed class CorrelateTests
{
    [Fact]
    public void Ids_and_addresses_are_gathered_in_order()
    {
        BounceCorrelation found = OurBounce.Parse(null, returned: "Message-ID: <a1@example.com>\nReturn-Path: <bounce@example.com>\n", extra: "Delivered-To: box@example.com\nIn-Reply-To: <a1@example.com>\nReferences: <a0@example.com>\n").Correlate();
        found.MessageIds.Should().Equal("a1@example.com", "a0@example.com");
        found.EnvelopeAddresses.Should().Equal("box@example.com", "news@example.com", "bounce@example.com");
    }

    [Fact]
    public void The_fingerprint_is_the_same_in_two_folders_and_another_for_another_notice()
    {
        string first = OurBounce.Parse(null).Correlate().Fingerprint;
        first.Should().HaveLength(64);
        OurBounce.Parse(null, extra: "Delivered-To: b@example.com\nX-Folder: 2\nReceived: from a by b; Tue, 10 Mar 2026 11:00:00 +0000\n").Correlate().Fingerprint.Should().Be(first);
        OurBounce.Parse(null, recipient: "Final-Recipient: rfc822; otto@example.net").Correlate().Fingerprint.Should().NotBe(first);
    }

    [Fact]
    public void Verp_schemes_name_the_recipients()
        => OurBounce.Parse(null, "b+anna=example.net@example.com").Correlate([new VerpScheme("b+{recipient}@example.com")]).Recipients
            .Should().Equal(new VerpRecipient("anna@example.net", null, TagCheck.Absent));
}
