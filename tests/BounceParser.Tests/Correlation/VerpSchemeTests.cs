using CsCheck;

namespace BounceParsing.Tests.Correlation;

public sealed class VerpSchemeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly MailSecret Secret = MailSecret.FromText("a secret of the tests");

    [Theory]
    [InlineData("list-return-{id}-{recipient}@lists.example.com", "list-return-123-user=example.com@lists.example.com", "user@example.com", "123")]
    [InlineData("bounce+{recipient}@example.com", "bounce+user+tag=example.net@example.com", "user+tag@example.net", null)]
    [InlineData("b-{id}@example.com", "b-77@example.com", null, "77")]
    public void An_address_is_made_and_read_back(string pattern, string address, string? recipient, string? id)
    {
        VerpScheme scheme = new(pattern);
        scheme.Create(recipient, id, Now).Should().Be(address);
        scheme.TryDecode(address, Now, out VerpRecipient? read).Should().BeTrue();
        read.Should().Be(new VerpRecipient(recipient, id, TagCheck.Absent));
    }

    [Theory]
    [InlineData(0, TagCheck.Valid)]
    [InlineData(30, TagCheck.Valid)]
    [InlineData(31, TagCheck.Expired)]
    public void A_token_holds_for_its_lifetime(int days, TagCheck expected)
    {
        VerpScheme scheme = new("b-{recipient}-{token}@example.com", Secret);
        scheme.TryDecode(scheme.Create("a-b@example.net", null, Now), Now.AddDays(days), out VerpRecipient? read).Should().BeTrue();
        read!.Signature.Should().Be(expected);
        read.Address.Should().Be("a-b@example.net");
    }

    [Theory]
    [InlineData("nothing@example.com")]
    [InlineData("{id}{recipient}@example.com")]
    [InlineData("{other}@example.com")]
    [InlineData("{id}-{token}@example.com")]
    [InlineData("{id}")]
    public void A_pattern_that_cannot_be_read_back_is_refused(string pattern)
        => FluentActions.Invoking(() => new VerpScheme(pattern)).Should().Throw<ArgumentException>();

    [Fact]
    public void Any_text_is_read_without_an_exception()
    {
        VerpScheme scheme = new("b-{id}-{recipient}-{token}@example.com", Secret);
        Gen.String.Sample(text => scheme.TryDecode($"b-{text}@example.com", Now, out VerpRecipient? read) == read is not null);
    }
}
