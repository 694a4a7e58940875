using BounceParsing.Tests.Support;
using MimeKit;

namespace BounceParsing.Tests;

/// <summary>A message that passes several notices on.</summary>
public sealed class DigestTests
{
    private const string Several = "formats/form-digest-several";

    [Fact]
    public void Each_recipient_has_the_words_of_its_own_notice()
        => MailFiles.Parse(MailFiles.MailPath(Several)).Recipients.Select(recipient => recipient.Diagnostic!.Split('\n')[0]).Should().Equal(
            "host mx.example.org[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command)",
            "192.0.2.26 does not like recipient.",
            "Sorry, I couldn't find any host named example.org. (#5.1.2)",
            "421 4.7.0 Try again later, closing connection.");

    [Fact]
    public void It_says_the_same_of_a_message_in_memory()
    {
        using MimeMessage message = MimeMessage.Load(MailFiles.MailPath(Several), TestContext.Current.CancellationToken);
        BounceParser.Parse(message).Recipients.Should().Equal(MailFiles.Parse(MailFiles.MailPath(Several)).Recipients);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void All_notices_share_one_count_of_recipients(int most, int read)
    {
        BounceReport report = Parse(Several, new BounceLimits { MaxRecipients = most });
        report.Recipients.Should().HaveCount(read);
        report.IsTruncated.Should().BeTrue();
    }

    [Fact]
    public void All_notices_share_one_count_of_kept_characters()
    {
        BounceReport report = Parse(Several, new BounceLimits { MaxKeptLength = 40 });
        report.Recipients.Sum(recipient => recipient.Diagnostic?.Length ?? 0).Should().BeLessThanOrEqualTo(40);
        report.IsTruncated.Should().BeTrue();
    }

    [Fact]
    public void What_is_each_notices_own_is_not_told_of_all()
    {
        BounceReport report = MailFiles.Parse(MailFiles.MailPath(Several));
        (report.Returned, report.ArrivalDate, report.Generator, report.ReportingMta).Should().Be((null, null, null, null));
        report.Headers.Subject.Should().Be("Bounces of the day");
    }

    private static BounceReport Parse(string name, BounceLimits limits)
        => BounceParser.Parse(File.ReadAllBytes(MailFiles.MailPath(name)), new BounceParserOptions { Limits = limits });
}
