using BounceParsing.Grammars.Dialects;

namespace BounceParsing.Tests.Dialects;

/// <summary>The shapes of lines, and the addresses that they find in the forms in which mailers write them.</summary>
public sealed class LineShapeTests
{
    [Theory]
    [InlineData("{address}", "bea@example.org", "bea@example.org")]
    [InlineData("{address}", "   <bea@example.org>:", "bea@example.org")]
    [InlineData("{address}", "\"Bea Bloom\" <bea@example.org>", "bea@example.org")]
    [InlineData("{address}", "\"bea bloom\"@example.org", "\"bea bloom\"@example.org")]
    [InlineData("{address}", "\"bea@example.org\"", "bea@example.org")]
    [InlineData("{address}", "'bea@example.org',", "bea@example.org")]
    [InlineData("{address}", "mailto:bea@example.org", "bea@example.org")]
    [InlineData("{address}", "<mailto:bea@example.org>", "bea@example.org")]
    [InlineData("{address}", "[bea@example.org]", "bea@example.org")]
    [InlineData("{address}", "o'bea+list=a.b@example.org.", "o'bea+list=a.b@example.org")]
    [InlineData("{address}", "bea@[192.0.2.1]", null)]
    [InlineData("{address}", "bea", null)]
    [InlineData("{address}", "bea@example.org and more", null)]
    [InlineData("{user}", "\tbea", "bea")]
    [InlineData("* {address}", "   *   bea@example.org", "bea@example.org")]
    [InlineData("<{address}>: {text}", "<bea bloom@example.org>: 550 no", "bea bloom@example.org")]
    [InlineData("<{address}>: {text}", "<bea@example.org>:", "bea@example.org")]
    [InlineData("Failed to deliver to '{address}'", "Failed to deliver to '<bea@example.org>'", "bea@example.org")]
    [InlineData("Your mail to {address} could not be sent", "your MAIL to  bea@example.org\ncould not be sent", "bea@example.org")]
    [InlineData("Your mail to {address} could not be sent", "Your mail to bea@example.org\n\ncould not be sent", null)]
    [InlineData("Your mail to {address}{text}", "Your mail to bea@example.org, who has left.", "bea@example.org")]
    [InlineData("找不到 {address}，{text}", "找不到 bea@example.org，因此无法递送您的邮件。", "bea@example.org")]
    public void An_address_is_found_where_the_shape_has_it(string shape, string line, string? address)
    {
        ShapeMatch match = default;
        bool fits = LineShape.Parse(shape).MatchLine(line, ref match);
        fits.Should().Be(address is not null);
        if (fits)
            match.Address.ToString().Should().Be(address);
    }

    [Fact]
    public void Code_status_host_and_text_are_taken_too()
    {
        ShapeMatch match = default;
        bool fits = LineShape.Parse("{address} at {host}: {code} {status} {text} (end)")
            .MatchLine("bea@example.org at mx.example.org: 550 5.1.1 no such user (end)", ref match);
        fits.Should().BeTrue();
        (match.Host.ToString(), match.Code, match.Text.ToString()).Should().Be(("mx.example.org", 550, "no such user"));
        match.Status.Should().Be(new EnhancedStatusCode(5, 1, 1));
    }

    [Fact]
    public void A_line_of_blanks_takes_no_longer_than_its_length()
    {
        ShapeMatch match = default;
        string line = new(' ', 1_000_000);
        LineShape.Parse("a{any} b").MatchLine("a" + line, ref match).Should().BeFalse();
    }
}
