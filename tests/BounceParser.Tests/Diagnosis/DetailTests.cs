namespace BounceParsing.Tests.Diagnosis;

/// <summary>What else the words hold.</summary>
public sealed class DetailTests
{
    [Theory]
    [InlineData("554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.1", "zen.spamhaus.org", "192.0.2.1", "https://www.spamhaus.org/query/ip/192.0.2.1")]
    [InlineData("550 192.0.2.7 is listed in bl.example.com, see http://bl.example.com/lookup?ip=192.0.2.7.", "bl.example.com", "192.0.2.7", "http://bl.example.com/lookup?ip=192.0.2.7")]
    [InlineData("554 IPv6 client 2001:db8::25 blacklisted at dnsbl.example.net", "dnsbl.example.net", "2001:db8::25", null)]
    [InlineData("554 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.3", "ipcheck.proofpoint.com", "192.0.2.3", "https://ipcheck.proofpoint.com/?ip=192.0.2.3")]
    public void A_listing_names_its_list_the_listed_and_the_way_out(string reply, string list, string identity, string? link)
        => BounceParser.Classify(reply).Details.Should().BeEquivalentTo(new { BlockList = list, ListedIdentity = identity, DelistLink = link });

    [Theory]
    [InlineData("551 5.1.6 User not local; please try <new@example.net>", "new@example.net")]
    [InlineData("550 The user has moved to new@example.net.", "new@example.net")]
    public void A_move_names_the_new_address(string reply, string address)
    {
        BounceVerdict verdict = BounceParser.Classify(reply);

        verdict.Details?.NewAddress.Should().Be(address);
        verdict.Advice.Should().Be(BounceAdvice.UpdateAddress);
    }

    [Theory]
    [InlineData("552 5.3.4 Message size 12345678 exceeds size limit 10485760 of server mx.example.org", 10485760)]
    [InlineData("552 5.2.3 Message size exceeds fixed maximum message size (20971520)", 20971520)]
    [InlineData("552 Message too large, the limit is 10 MB", 10485760)]
    [InlineData("552 message exceeds maximum size 500kB", 512000)]
    [InlineData("552 5.3.4 Message too big for system", null)]
    [InlineData("552 Message too large, limit 3", null)]
    public void A_size_limit_is_given_in_bytes(string reply, int? bytes)
        => BounceParser.Classify(reply).Details?.LimitBytes.Should().Be(bytes);

    [Theory]
    [InlineData("451 4.7.1 Greylisted, please try again in 300 seconds", 300)]
    [InlineData("450 Greylisted, retry in 00:04:58", 298)]
    [InlineData("451 Greylisting in action, please retry in 5 minutes", 300)]
    [InlineData("421 too many connections, try again in 2 hours", 7200)]
    public void The_time_to_wait_is_read(string reply, int seconds)
        => BounceParser.Classify(reply).Details!.RetryAfter.Should().Be(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("421 4.7.0 [TSS04] Messages temporarily deferred", "TSS04")]
    [InlineData("550 5.1.0 sender rejected. AUP#CDRBL", "AUP#CDRBL")]
    [InlineData("550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found", "RESOLVER.ADR.RecipientNotFound")]
    [InlineData("550 Invalid recipient. LPN007_416", "LPN007_416")]
    [InlineData("550 5.1.1 no such account https://support.google.com/mail/?p=NoSuchUser a1si2 - gsmtp", "NoSuchUser")]
    public void A_providers_token_is_named(string reply, string token)
        => BounceParser.Classify(reply).Details!.ProviderToken.Should().Be(token);

    [Fact]
    public void The_providers_page_is_named()
        => BounceParser.Classify("550 5.1.1 User unknown, see https://help.example.com/unknown.").Details!.HelpLink.Should().Be("https://help.example.com/unknown");

    [Theory]
    [InlineData("550 5.7.23 SPF check failed", new[] { "SPF" })]
    [InlineData("550 5.7.26 This mail is unauthenticated: neither SPF nor DKIM passed", new[] { "SPF", "DKIM" })]
    [InlineData("550 5.7.509 sending domain does not pass DMARC verification", new[] { "DMARC" })]
    public void Failed_proofs_are_named(string reply, string[] proofs)
        => BounceParser.Classify(reply).Details!.FailedAuthentication.Should().Equal(proofs);

    [Fact]
    public void Where_there_is_nothing_there_are_no_details()
        => BounceParser.Classify("550 5.1.1 User unknown").Details.Should().BeNull();
}
