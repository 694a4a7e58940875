namespace BounceParsing.Tests.Authenticity;

/// <summary>
/// Against the tags that Exim 4.96 wrote on 24 November 2026 (<c>exim -be '${prvs{ADDRESS}{KEY}{NUMBER}}'</c>), which hold for seven
/// days, as the draft proposes.
/// </summary>
public sealed class BatvTests
{
    private static readonly DateTimeOffset Written = new(2026, 11, 24, 14, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("a secret of the tests", 0, "news@example.com", "prvs=0788f70d36=news@example.com")]
    [InlineData("1632203830", 3, "test@example.com", "prvs=378839a9e0=test@example.com")]
    [InlineData("tops3cr3t", 9, "News.Letter+x@Lists.Example.com", "prvs=9788a4e6bf=News.Letter+x@Lists.Example.com")]
    public void Tags_of_another_implementation_are_made_and_hold(string key, int number, string address, string tagged)
    {
        BatvScheme scheme = new(MailSecret.FromText(key), number);
        scheme.Create(address, Written).Should().Be(tagged);
        scheme.Check(tagged, Written, out string? original).Should().Be(TagCheck.Valid);
        original.Should().Be(address);
    }

    [Theory]
    [InlineData("prvs=0788f70d36=news@example.com", 7, TagCheck.Valid)]
    [InlineData("prvs=0788f70d36=news@example.com", 8, TagCheck.Expired)]
    [InlineData("prvs=0788f70d36=news@example.com", -1, TagCheck.Expired)]
    [InlineData("PRVS=0788F70D36=news@example.com", 0, TagCheck.Valid)]
    [InlineData("prvs=0788f70d37=news@example.com", 0, TagCheck.Wrong)]
    [InlineData("prvs=0789f70d36=news@example.com", 0, TagCheck.Wrong)]
    [InlineData("prvs=0788f70d36=otto@example.com", 0, TagCheck.Wrong)]
    [InlineData("prvs=1788f70d36=news@example.com", 0, TagCheck.Absent)]
    [InlineData("prvs=0788f70d3=news@example.com", 0, TagCheck.Absent)]
    [InlineData("prvs=0788f70d3g=news@example.com", 0, TagCheck.Absent)]
    [InlineData("prvs=", 0, TagCheck.Absent)]
    [InlineData("news@example.com", 0, TagCheck.Absent)]
    [InlineData("", 0, TagCheck.Absent)]
    public void A_tag_holds_only_as_it_was_made_and_in_its_days(string address, int daysLater, TagCheck expected)
        => new BatvScheme(OurBounce.Secret).Check(address, Written.AddDays(daysLater), out _).Should().Be(expected);

    [Fact]
    public void Days_are_counted_over_the_end_of_the_thousand()
    {
        BatvScheme scheme = new(OurBounce.Secret);
        DateTimeOffset last = DateTimeOffset.UnixEpoch.AddDays(20996);
        string tagged = scheme.Create("news@example.com", last);
        tagged.Should().StartWith("prvs=0003");
        scheme.Check(tagged, last.AddDays(7), out _).Should().Be(TagCheck.Valid);
        scheme.Check(tagged, last.AddDays(8), out _).Should().Be(TagCheck.Expired);
    }

    [Theory]
    [InlineData("news")]
    [InlineData("@example.com")]
    [InlineData("news@")]
    public void What_is_no_address_is_not_tagged(string address)
        => FluentActions.Invoking(() => new BatvScheme(OurBounce.Secret).Create(address, Written)).Should().Throw<ArgumentException>();
}
