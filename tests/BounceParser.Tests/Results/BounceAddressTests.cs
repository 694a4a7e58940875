namespace BounceParsing.Tests.Results;

/// <summary>Which spellings are one address (RFC 5321, 2.4).</summary>
public sealed class BounceAddressTests
{
    [Theory]
    [InlineData("Jane.Doe@Example.ORG", "Jane.Doe@example.org")]
    [InlineData(" <jane@example.org.> ", "jane@example.org")]
    [InlineData("PostMaster@Example.org", "postmaster@example.org")]
    [InlineData("\"jane.doe\"@example.org", "jane.doe@example.org")]
    [InlineData("\"jane..doe\"@example.org", "\"jane..doe\"@example.org")]
    [InlineData("\"a@b\"@example.org", "\"a@b\"@example.org")]
    [InlineData("\"\"@example.org", "\"\"@example.org")]
    [InlineData("Jürgen@BÜCHER.example", "Jürgen@xn--bcher-kva.example")]
    [InlineData("a@XN--BCHER-KVA.example", "a@xn--bcher-kva.example")]
    [InlineData("a@[IPv6:2001:DB8::1]", "a@[ipv6:2001:db8::1]")]
    [InlineData("a@Ü..example", "a@ü..example")]
    [InlineData("Root", "Root")]
    [InlineData("", "")]
    public void An_address_has_one_spelling(string written, string one)
    {
        BounceAddress.Normalize(written).Should().Be(one);
        BounceAddress.Normalize(one).Should().Be(one, "it is its own");
    }

    [Theory]
    [InlineData("jane@Bücher.Example.", "xn--bcher-kva.example", "bücher.example")]
    [InlineData("jane@xn--bcher-kva.example", "xn--bcher-kva.example", "bücher.example")]
    [InlineData("jane@Example.ORG", "example.org", "example.org")]
    [InlineData("jane@xn--.example", "xn--.example", "xn--.example")]
    [InlineData("jane", null, null)]
    [InlineData("jane@", null, null)]
    public void A_domain_has_a_form_for_the_dns_and_one_for_people(string address, string? ascii, string? unicode)
    {
        BounceAddress.DomainOf(address).Should().Be(ascii);
        BounceAddress.UnicodeDomainOf(address).Should().Be(unicode);
        BouncedRecipient recipient = new() { Address = address };
        (recipient.Domain, recipient.UnicodeDomain, recipient.NormalizedAddress).Should().Be((ascii, unicode, BounceAddress.Normalize(address)));
    }

    [Fact]
    public void Who_has_no_address_has_no_domain()
    {
        BouncedRecipient nobody = new();
        (nobody.Domain, nobody.UnicodeDomain, nobody.NormalizedAddress).Should().Be((null, null, null));
    }

    [Fact]
    public void A_null_address_is_named()
    {
        FluentActions.Invoking(() => BounceAddress.Normalize(null!)).Should().Throw<ArgumentNullException>().WithParameterName("address");
        FluentActions.Invoking(() => BounceAddress.DomainOf(null!)).Should().Throw<ArgumentNullException>().WithParameterName("address");
        FluentActions.Invoking(() => BounceAddress.UnicodeDomainOf(null!)).Should().Throw<ArgumentNullException>().WithParameterName("address");
    }
}
