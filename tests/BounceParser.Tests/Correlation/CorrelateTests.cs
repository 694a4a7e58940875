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

    [Fact]
    public void A_notice_is_told_from_another_by_each_value_that_the_fingerprint_covers()
    {
        string[] prints =
        [
            Print(OurBounce.Parse(null)),
            Print(OurBounce.Parse(null, returned: "Message-ID: <a1@example.com>\n")),
            Print(OurBounce.Parse(null, returned: "Message-ID: <a2@example.com>\n")),
            Print(OurBounce.Parse(null, extra: "In-Reply-To: <a1@example.com>\n")),
            Print(OurBounce.Parse(null, extra: "References: <a1@example.com>\n")),
            Print(new BounceReport()),
            Print(new BounceReport { EnvelopeId = "1" }),
            Print(new BounceReport { EnvelopeId = "" }),
        ];
        prints.Should().OnlyHaveUniqueItems();

        static string Print(BounceReport report) => report.Correlate().Fingerprint;
    }

    [Fact]
    public void What_was_stored_as_json_has_the_same_correlation()
    {
        BounceReport report = OurBounce.Parse(null, returned: "Message-ID: <a1@example.com>\nReturn-Path: <bounce@example.com>\n");
        BounceJson.Deserialize(BounceJson.Serialize(report)).Correlate().Should().BeEquivalentTo(report.Correlate());
    }

    [Fact]
    public void A_header_of_many_addresses_is_not_read_without_end()
    {
        string many = string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"a{i}@example.com"));
        BounceReport report = new() { Headers = new NoticeHeaders { All = [new HeaderField("To", many), new HeaderField("Cc", many)] } };
        report.Correlate().EnvelopeAddresses.Should().HaveCountLessThanOrEqualTo(64);
        BounceReport broken = new() { Headers = new NoticeHeaders { All = [.. Enumerable.Repeat(new HeaderField("To", new string('<', 100_000) + "@"), 500)] } };
        broken.ExecutionTimeOf(r => r.Correlate()).Should().BeLessThan(TimeSpan.FromSeconds(5));
    }
}
