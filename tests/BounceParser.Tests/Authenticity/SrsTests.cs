namespace BounceParsing.Tests.Authenticity;

/// <summary>Against the addresses that postsrsd's own tests (libsrs2's code) expect for the secret "tops3cr3t" on 2020-01-01.</summary>
public sealed class SrsTests
{
    private static readonly DateTimeOffset NewYear = new(2020, 1, 1, 0, 1, 0, TimeSpan.Zero);

    private static readonly SrsScheme Scheme = new(MailSecret.FromText("tops3cr3t"));

    [Theory]
    [InlineData("SRS0=vmyz=2W=otherdomain.com=test@example.com", "test@otherdomain.com")]
    [InlineData("SRS0=XjO9=2V=otherdomain.com=test@example.com", "test@otherdomain.com")]
    [InlineData("srs0=xjo9=2v=otherdomain.com=test@example.com", "test@otherdomain.com")]
    [InlineData("SRS1=JIBX=thirddomain.com==opaque+string@example.com", "SRS0=opaque+string@thirddomain.com")]
    public void Addresses_of_other_implementations_are_decoded(string address, string expected)
    {
        Scheme.Check(address, NewYear, out string? original).Should().Be(TagCheck.Valid);
        original.Should().Be(expected);
    }

    [Theory]
    [InlineData("SRS0=vmyZ=2X=otherdomain.com=test@example.com", 0, TagCheck.Wrong)]
    [InlineData("SRS0=vmyz=2W=otherdomain.com=test@example.com", 22, TagCheck.Expired)]
    [InlineData("SRS0=vmyz=otherdomain.com", 0, TagCheck.Absent)]
    [InlineData("SRS0=vmyz=2W=otherdomain.com=other@example.com", 0, TagCheck.Wrong)]
    [InlineData("SRS0=vmy=2W=otherdomain.com=test@example.com", 0, TagCheck.Absent)]
    [InlineData("SRS0=vmyz=2!=otherdomain.com=test@example.com", 0, TagCheck.Absent)]
    [InlineData("SRS1=JIBX=thirddomain.com==other+string@example.com", 0, TagCheck.Wrong)]
    [InlineData("SRS1=JIBX=thirddomain.com", 0, TagCheck.Absent)]
    [InlineData("SRS0=5fea=jn=otherdomain.com=test@example.com", 0, TagCheck.Wrong)]
    [InlineData("", 0, TagCheck.Absent)]
    [InlineData("SRS0=@", 0, TagCheck.Absent)]
    [InlineData("test@example.com", 0, TagCheck.Absent)]
    public void Other_addresses_do_not_hold(string address, int daysLater, TagCheck expected)
        => Scheme.Check(address, NewYear.AddDays(daysLater), out _).Should().Be(expected);
}
