using System.Text;
using BounceParsing.Reading;

namespace BounceParsing.Tests.Reading;

public sealed class PlainMailTests
{
    [Theory]
    [InlineData("From: a@example.com\n\nHello\n", true)]
    [InlineData("From: a@example.com\r\n\r\nHello\r\n", true)]
    [InlineData("From: a@example.com\n\nno line end", true)]
    [InlineData("", false)]
    [InlineData("From : a@example.com\n\n", false)]
    [InlineData("From a@example.com Sat Mar 14", false)]
    [InlineData(" From: a@example.com\n\n", false)]
    [InlineData("From: a@example.com\r\r\n\r\r\n", false)]
    [InlineData("From: a@example.com\n\nbare\rreturn\n", false)]
    [InlineData("From: a@example.com\n\nends in a return\r", false)]
    public void A_mail_is_plain_with_plain_line_ends_and_a_header_at_its_beginning(string mail, bool isPlain)
        => PlainMail.Of(Encoding.UTF8.GetBytes(mail), BounceLimits.Default).Should().HaveCount(isPlain ? mail.Length : 0);

    [Theory]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    [InlineData("From a@example.com Sat Mar 14\n")]
    [InlineData("From a@example.com Sat Mar 14\r\n>From b@example.com Sun Mar 15\r\n\r\n")]
    public void It_begins_with_its_first_header(string before)
        => Encoding.UTF8.GetString(PlainMail.Of(Encoding.UTF8.GetBytes(before + "From: a@example.com\n\n"), BounceLimits.Default)).Should().Be("From: a@example.com\n\n");

    [Theory]
    [InlineData("A: 12\n 67\nB: 1\n\n123456789\n", 10)]
    [InlineData("A: 1\nB: 12\n 6\n\t\nC: 3\n", 11)]
    [InlineData("A: 1\n\n1\n\n1234567\n 9", 10)]
    [InlineData("A: 1\n\n123456789", 9)]
    public void A_line_and_its_continuations_must_be_within_the_limit(string mail, int longest)
    {
        PlainMail.Of(Encoding.UTF8.GetBytes(mail), BounceLimits.Default with { MaxLineLength = longest }).Should().NotBeEmpty();
        PlainMail.Of(Encoding.UTF8.GetBytes(mail), BounceLimits.Default with { MaxLineLength = longest - 1 }).Should().BeEmpty();
    }

    [Fact]
    public void A_mail_must_be_within_the_limit_of_headers()
    {
        byte[] mail = Encoding.ASCII.GetBytes("A: 1\n\n" + new string('x', 100));
        PlainMail.Of(mail, BounceLimits.Default with { MaxHeaderLength = mail.Length - 1 }).Should().BeEmpty();
    }
}
