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
    [InlineData("\nFrom: a@example.com\n\n", false)]
    [InlineData(" From: a@example.com\n\n", false)]
    [InlineData("\uFEFFFrom: a@example.com\n\n", false)]
    [InlineData("From a@example.com Sat Mar 14\nFrom: a@example.com\n\n", false)]
    [InlineData(">From a@example.com Sat Mar 14\nFrom: a@example.com\n\n", false)]
    [InlineData("From: a@example.com\r\r\n\r\r\n", false)]
    [InlineData("From: a@example.com\n\nbare\rreturn\n", false)]
    [InlineData("From: a@example.com\n\nends in a return\r", false)]
    public void A_mail_is_plain_with_plain_line_ends_and_a_header_at_its_beginning(string mail, bool isPlain)
        => PlainMail.Is(Encoding.UTF8.GetBytes(mail), BounceLimits.Default).Should().Be(isPlain);

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void A_line_and_its_continuations_must_be_within_the_limit(int longest, bool isPlain)
    {
        BounceLimits limits = BounceLimits.Default with { MaxLineLength = longest };
        PlainMail.Is("A: 12\n 67\nB: 1\n\n123456789\n"u8, limits).Should().Be(isPlain);
    }

    [Fact]
    public void A_mail_must_be_within_the_limits_of_headers_and_texts()
    {
        byte[] mail = Encoding.ASCII.GetBytes("A: 1\n\n" + new string('x', 100));
        PlainMail.Is(mail, BounceLimits.Default with { MaxHeaderLength = mail.Length - 1 }).Should().BeFalse();
        PlainMail.Is(mail, BounceLimits.Default with { MaxTextLength = mail.Length - 1 }).Should().BeFalse();
    }
}
