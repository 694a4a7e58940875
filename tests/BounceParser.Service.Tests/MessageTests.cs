using System.Text;
using BounceParsing.Suppression.Tests;
using BounceService.Queue;
using BounceService.Storing;
using BounceService.Tests.Support;
using RabbitMQ.Client;

namespace BounceService.Tests;

/// <summary>What goes over the queue comes to the same as what does not.</summary>
public sealed class MessageTests
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567);

    public static TheoryData<string> AllMails => new([Mails.Unknown("anna@example.net"), Mails.Person(), "", Notices.Dsn("b@example.net", Notices.MailboxFull, At, received: "")]);

    [Theory]
    [MemberData(nameof(AllMails))]
    public void A_mail_says_the_same_behind_the_queue(string mail)
    {
        Arrival arrival = new() { Source = "imap://a@example.com/INBOX", ReceivedAt = At, Content = Encoding.UTF8.GetBytes(mail) };
        Reading before = Reading.Of(arrival, 1000);
        Reading behind = Reading.Of(Through(arrival), 1000);
        behind.Should().BeEquivalentTo(before, options => options.Excluding(reading => reading.Report));
        BounceJson.Serialize(behind.Report).Should().Be(BounceJson.Serialize(before.Report));
    }

    [Theory]
    [MemberData(nameof(AllMails))]
    public void A_report_says_the_same_behind_the_queue(string mail)
    {
        Arrival arrival = new() { Source = "webhook:sendgrid", ReceivedAt = At, Report = BounceParser.Parse(Encoding.UTF8.GetBytes(mail)), EventId = "Ünique" };
        Reading before = Reading.Of(arrival, 1000);
        Reading.Of(Through(arrival), 1000).Should().BeEquivalentTo(before, options => options.Excluding(reading => reading.Report));
    }

    [Fact]
    public void What_is_no_message_of_the_service_is_told_apart()
    {
        Func<Arrival> read = () => ArrivalMessage.Read(new BasicProperties { ContentType = "text/plain" }, default);
        read.Should().Throw<FormatException>();
        Func<Arrival> undated = () => ArrivalMessage.Read(new BasicProperties { ContentType = "message/rfc822" }, default);
        undated.Should().Throw<FormatException>();
    }

    [Fact]
    public void Messages_outlive_the_broker()
        => ArrivalMessage.Write(new() { Source = "http", ReceivedAt = At, Content = default(ReadOnlyMemory<byte>) }).Properties.Persistent.Should().BeTrue();

    [Theory]
    [InlineData("gmail-smtp-in.l.google.com", "a@gmail.com", "google.com")]
    [InlineData("mx.example.co.jp", "a@example.net", "example.co.jp")]
    [InlineData("mx00.t-online.de", "a@t-online.de", "t-online.de")]
    [InlineData("mx.ab.de", "a@ab.de", "ab.de")]
    [InlineData("192.0.2.1", "a@example.net", "example.net")]
    [InlineData("[192.0.2.1]", "a@example.net", "example.net")]
    [InlineData("<script>", "a@example.net", "example.net")]
    [InlineData(null, "root", "-")]
    [InlineData(null, "@example.net", "example.net")]
    public void A_provider_is_the_domain_of_the_host_that_answered_or_of_the_address(string? host, string address, string provider)
        => ProviderName.Of(host, address).Should().Be(provider);

    // The broker gives texts of header fields as bytes.
    private static Arrival Through(Arrival arrival)
    {
        (BasicProperties properties, ReadOnlyMemory<byte> body) = ArrivalMessage.Write(arrival);
        foreach (string name in properties.Headers!.Keys.ToArray())
            properties.Headers[name] = Encoding.UTF8.GetBytes((string)properties.Headers[name]!);
        return ArrivalMessage.Read(properties, body);
    }
}
