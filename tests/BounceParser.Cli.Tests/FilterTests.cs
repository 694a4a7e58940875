using System.Text;
using System.Text.Json;

namespace BounceParsing.Cli.Tests;

public sealed class FilterTests
{
    private const string Notice = """
        From: MAILER-DAEMON@mx.example.org
        Subject: failure notice

        Hi. This is the qmail-send program at mx.example.org.
        I'm afraid I wasn't able to deliver your message to the following addresses.

        <anna@example.net>:
        192.0.2.25 does not like recipient.
        Remote host said: 550 5.1.1 User unknown

        <bert@Example.COM>:
        192.0.2.25 failed after I sent the message.
        Remote host said: 452 4.2.2 Mailbox full

        --- Below this line is a copy of the message.

        """;

    [Theory]
    [InlineData("anna@example.net", "--hard")]
    [InlineData("bert@Example.COM", "--reason", "mailboxFull")]
    [InlineData("anna@example.net bert@Example.COM", "--reason", "MailboxFull", "--reason", "UnknownUser")]
    [InlineData("bert@Example.COM", "--domain", "example.com")]
    [InlineData("", "--domain", "example.com", "--hard")]
    [InlineData("", "--domain", "com")]
    [InlineData("anna@example.net bert@Example.COM", "--kind", "failure")]
    [InlineData("", "--kind", "Delay", "--kind", "None")]
    public async Task Only_those_asked_for_are_shown(string recipients, params string[] options)
    {
        Outcome outcome = await Programs.RunAsync(Programs.Bounce, Encoding.UTF8.GetBytes(Notice), options);
        outcome.ExitCode.Should().Be(0);
        outcome.Lines.Select(line => line.Split('\t')[2]).Should().Equal(recipients.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_json_report_is_whole_where_one_of_its_recipients_is_asked_for()
    {
        Outcome outcome = await Programs.RunAsync(Programs.Bounce, Encoding.UTF8.GetBytes(Notice), "--json", "--hard");
        JsonDocument.Parse(outcome.Lines.Should().ContainSingle().Which).RootElement.GetProperty("recipients").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task A_summary_counts_by_kind_reason_and_provider()
    {
        Outcome plain = await Programs.RunAsync(Programs.Bounce, Encoding.UTF8.GetBytes(Notice), "--summary");
        plain.Lines.Should().Equal(
            "kind\tFailure\t1\t1\t-",
            "reason\tMailboxFull\t1\t0\t-", "reason\tUnknownUser\t1\t1\t-",
            "provider\texample.com\t1\t0\tMailboxFull", "provider\texample.net\t1\t1\tUnknownUser");

        Outcome json = await Programs.RunAsync(Programs.Bounce, Encoding.UTF8.GetBytes(Notice), "--summary", "--json", "--hard");
        json.Lines.Should().Equal(
            """{"by":"kind","name":"failure","count":1,"hard":1}""",
            """{"by":"reason","name":"unknownUser","count":1,"hard":1}""",
            """{"by":"provider","name":"example.net","count":1,"hard":1,"most":"unknownUser"}""");
        (await Programs.RunAsync(Programs.Bounce, Encoding.UTF8.GetBytes(Notice), "--summary", "--csv")).Text.Should().StartWith("by,name,count,hard,most\r\nkind,Failure,1,1,\r\n");
    }

    [Theory]
    [InlineData("gmail-smtp-in.l.google.com", "a@example.com", "google.com")]
    [InlineData("example-com.mail.protection.outlook.com.", "a@example.com", "outlook.com")]
    [InlineData("mx1.mail.example.co.jp", "a@example.com", "example.co.jp")]
    [InlineData("192.0.2.1", "a@Example.com", "example.com")]
    [InlineData(null, "local", "(unknown)")]
    [InlineData(null, null, "(unknown)")]
    public void A_provider_is_the_domain_of_the_host_that_was_spoken_to(string? remoteMta, string? address, string provider)
        => Output.Summary.ProviderOf(new BouncedRecipient { RemoteMta = remoteMta, Address = address }).Should().Be(provider);
}
