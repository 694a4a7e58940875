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

    [Theory]
    [InlineData("anna@example.net", "otto@example.net")]
    [InlineData("-77-", "-78-")]
    public void A_token_holds_for_the_values_that_it_was_made_with(string old, string changed)
    {
        VerpScheme scheme = new("b-{id}-{recipient}-{token}@example.com", Secret);
        string address = scheme.Create("anna@example.net", "77", Now).Replace(old.Replace('@', '='), changed.Replace('@', '='), StringComparison.Ordinal);
        scheme.TryDecode(address, Now, out VerpRecipient? read).Should().BeTrue();
        read!.Signature.Should().Be(TagCheck.Wrong);
        read.IsSigned.Should().BeFalse();
    }

    [Theory]
    [InlineData("b--anna=example.net-00000000000000@example.com")]
    [InlineData("b-77-anna-00000000000000@example.com")]
    [InlineData("b-77-@example.com")]
    [InlineData("b-@example.com")]
    [InlineData("")]
    public void What_is_not_of_the_patterns_form_is_not_read(string address)
        => new VerpScheme("b-{id}-{recipient}-{token}@example.com", Secret).TryDecode(address, Now, out _).Should().BeFalse();

    [Fact]
    public void The_letters_case_may_change_on_the_way()
    {
        VerpScheme scheme = new("bounce+{recipient}+{token}@example.com", Secret);
        scheme.TryDecode(scheme.Create("Anna@Example.net", null, Now).ToUpperInvariant(), Now, out VerpRecipient? read).Should().BeTrue();
        read!.Signature.Should().Be(TagCheck.Valid);
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("anna@")]
    [InlineData("a nna@example.net")]
    [InlineData("<anna@example.net>")]
    public void A_recipient_that_cannot_stand_in_an_address_is_refused(string recipient)
        => FluentActions.Invoking(() => new VerpScheme("b+{recipient}@example.com").Create(recipient, null, Now)).Should().Throw<ArgumentException>();

    [Fact]
    public void Whatever_is_made_is_read_back()
    {
        VerpScheme scheme = new("b-{id}-{recipient}-{token}@example.com", Secret);
        Gen<string> atom = Gen.Char["abz09._+=-"].Array[1, 12].Select(chars => new string(chars));
        Gen.Select(atom, atom, Gen.Int[0, 99999]).Sample((local, domain, id) =>
        {
            string recipient = $"{local}@{domain.Replace('=', 'x')}.example";
            return scheme.TryDecode(scheme.Create(recipient, id.ToString(System.Globalization.CultureInfo.InvariantCulture), Now), Now, out VerpRecipient? read)
                && read.IsSigned && read.Address == recipient;
        });
    }
}
