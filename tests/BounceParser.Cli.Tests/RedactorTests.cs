using System.Text;
using BounceParsing.Cli.Redaction;

namespace BounceParsing.Cli.Tests;

/// <summary>A redacted mail can be shown to others, and reads as the mail did.</summary>
public sealed class RedactorTests
{
    private const string Mail = """
        Return-Path: <>
        Delivered-To: kijitora@shop.example.co.jp
        From: MAILER-DAEMON@mail.example.co.jp
        To: Kijitora Neko <kijitora@shop.example.co.jp>
        Subject: failure notice
        DKIM-Signature: v=1; d=example.co.jp; b=c2VjcmV0

        Hi. This is the qmail-send program at mail.example.co.jp.
        I'm afraid I wasn't able to deliver your message to the following addresses.

        <sabatora@example.org>:
        192.0.2.77 does not like recipient.
        Remote host said: 550 5.1.1 <sabatora@example.org>: User unknown
        Giving up on 192.0.2.77.

        --- Below this line is a copy of the message.

        Return-Path: <kijitora@shop.example.co.jp>
        From: "Kijitora Neko" <kijitora@shop.example.co.jp>
        To: sabatora@example.org
        Subject: Our secret plan
        Date: Sat, 14 Mar 2026 09:26:53 +0900

        Meet me at 10 in the Garden.
        """;

    [Fact]
    public void People_hosts_and_texts_are_gone_and_the_notice_stays()
    {
        string redacted = Redact(Mail);
        redacted.Should().NotContainAny("kijitora", "Kijitora", "sabatora", "example.co.jp", "example.org", "192.0.2.77", "secret", "c2VjcmV0", "Garden");
        redacted.Should().Contain("I'm afraid I wasn't able to deliver your message").And.Contain("550 5.1.1 <user").And.Contain("Subject: failure notice");
        redacted.Split('\n').Should().HaveSameCount(Mail.Split('\n'));
    }

    [Fact]
    public void The_same_secret_has_the_same_name_everywhere()
    {
        using MemoryStream stream = new(Encoding.Latin1.GetBytes(Redact(Mail)));
        BounceReport report = BounceParser.Parse(stream);
        report.Recipients.Should().ContainSingle().Which.Address.Should().Be("user3@d2.example");
        report.Returned!.To.Should().Be("user3@d2.example");
        report.Headers.DeliveredTo.Should().Be(report.Returned.ReturnPath);
        report.Recipients[0].Reason.Should().Be(BounceReason.UnknownUser);
    }

    [Fact]
    public void Every_own_mail_reads_the_same_but_for_names()
    {
        foreach (string path in MailFiles.AllPaths)
        {
            byte[] mail = File.ReadAllBytes(path);
            byte[] redacted = Redactor.Redact(mail);
            ReportShape.AreSame(Parse(mail), Parse(redacted)).Should().BeTrue($"{path} reads the same");
        }
    }

    [Fact]
    public void Nearly_all_recipients_of_the_own_mails_bear_other_names()
    {
        List<string> shown = [];
        int all = 0;
        foreach (string path in MailFiles.AllPaths)
        {
            byte[] mail = File.ReadAllBytes(path);
            string redacted = Encoding.Latin1.GetString(Redactor.Redact(mail));
            foreach (string address in Parse(mail).Recipients.Select(recipient => recipient.Address).OfType<string>().Where(address => address.Contains('@', StringComparison.Ordinal)))
            {
                all++;
                if (redacted.Contains(address, StringComparison.OrdinalIgnoreCase))
                    shown.Add($"{address} in {path}");
            }
        }

        shown.Count.Should().BeLessThan(all / 20, $"else names are shown: {string.Join('\n', shown)}");
    }

    private static string Redact(string mail) => Encoding.Latin1.GetString(Redactor.Redact(Encoding.Latin1.GetBytes(mail.ReplaceLineEndings("\n"))));

    private static BounceReport Parse(byte[] mail)
    {
        using MemoryStream stream = new(mail);
        return BounceParser.Parse(stream);
    }
}
