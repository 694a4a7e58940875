namespace BounceParsing.Suppression.Tests;

/// <summary>Which spellings are one address.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("Jane@Example.ORG", "jane@example.org")]
    [InlineData(" <jane@example.org.> ", "jane@example.org")]
    [InlineData("jane@bücher.example", "jane@xn--bcher-kva.example")]
    [InlineData("Jürgen@BÜCHER.example", "jürgen@xn--bcher-kva.example")]
    [InlineData("\"a@b\"@example.org", "\"a@b\"@example.org")]
    [InlineData("root", "root")]
    [InlineData("@Example.org", "@example.org")]
    [InlineData("a@[IPv6:2001:DB8::1]", "a@[ipv6:2001:db8::1]")]
    [InlineData("a@-ü..", "a@xn----eha")]
    public void An_address_has_one_spelling(string written, string one)
        => SuppressionAddress.Normalize(written).Should().Be(one);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_blank_is_no_address(string? written)
        => ((Action)(() => SuppressionAddress.Normalize(written!))).Should().Throw<ArgumentException>();
}
