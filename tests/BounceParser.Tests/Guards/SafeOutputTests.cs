using System.Text;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Guards;

/// <summary>What comes out of a mail is safe to store, print and log, and nothing that it holds throws.</summary>
public sealed class SafeOutputTests
{
    private const string Notice = "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.jp\nTo: hanako@example.jp\nSubject: Undelivered mail\n";

    private const string Report =
        Notice + "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nfailed\n\n"
        + "--b\nContent-Type: message/delivery-status\n\n";

    private const string Ses = Notice + "\n{\"notificationType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\",\"bouncedRecipients\":[{\"emailAddress\":\"";

    public static TheoryData<string> Mails =>
    [
        Report + "Final-Recipient: utf-8; a\\x{0A}b@example.com\nAction: failed\nStatus: 5.1.1\n",
        Report + "Final-Recipient: utf-8; a\\x{202E}b@example.com\nAction: failed\nStatus: 5.1.1\n",
        Report + "Final-Recipient: rfc822; =?utf-8?Q?a=0Ab=00c?=@example.com\nAction: failed\nStatus: 5.1.1\n",
        Report + "Final-Recipient: rfc822; =?utf-8?Q?a=0Ab=40example.com?=\nAction: failed\nStatus: 5.1.1\n",
        Report + "Original-Envelope-Id: a+0A+00b\nReporting-MTA: dns; mail\u0007.example.jp\n\nFinal-Recipient: rfc822; a@example.com\nAction: failed\nRemote-MTA: dns; mx\u001b.example.com\n",
        Report + "Final-Recipient: rfc822; a@example.com\nAction: failed\nDiagnostic-Code: smtp; 550 no \\342\\200\\256 \\302\\233 user\n",
        Notice.Replace("Undelivered mail", "=?utf-8?Q?Undelivered=0Amail=00=1B=5B31m_=E2=80=AE?=", StringComparison.Ordinal) + "\nDelivery failed: a@example.com 550 no\n",
        Notice + "\nHi. This is the qmail-send program at mail.example.jp.\n\n<a\u0001b@example.com>:\n550 \u001b[31mno\u202e such user\u0085\n",
        Notice + "Content-Type: text/html\n\n<p>Delivery failed: <a href=\"mailto:a%0d%0ab@example.com\">write</a> 550 no &#10;&#0;&#x202e;</p>\n",
        Ses + "a\\nb@example.com\",\"diagnosticCode\":\"550 \\u0000\\u202e\\ud800 no\"}]}}\n",
        Ses + "\\ud800\",\"diagnosticCode\":\"\\udfff\\ud83d\\ude00\"}],\"reportingMTA\":\"dns; a\\tb\"}}\n",
    ];

    /// <summary>Mails that once threw.</summary>
    public static TheoryData<string> Numbers =>
    [
        Notice + "\nDelivery failed:\na@example.com: 552 5.3.4 message size exceeds limit 9999999999999999999999999999 GB\n",
        Notice + "\nDelivery failed:\na@example.com: 451 4.7.1 try again in 99999999999999999999999999 days\n",
        Notice + "Content-Type: text/plain; charset=utf-7\n\n{+2AA-\n",
        Ses + "\ud800\"}]}}\n",
    ];

    [Theory]
    [MemberData(nameof(Mails))]
    [MemberData(nameof(Numbers))]
    public void Nothing_unsafe_comes_out(string mail)
    {
        BounceReport report = Parse(mail);
        foreach (BouncedRecipient recipient in report.Recipients)
        {
            new[] { recipient.Address, recipient.FinalRecipient, recipient.OriginalRecipient, recipient.RemoteMta, recipient.DiagnosticType }
                .Should().OnlyContain(text => text == null || !HoldsUnsafe(text, false));
            HoldsUnsafe(recipient.Diagnostic ?? "", true).Should().BeFalse();
        }

        foreach (HeaderField header in report.Headers.All)
            HoldsUnsafe(header.Name + header.Value, false).Should().BeFalse("of {0}", header.Name);
        new[] { report.ReportingMta, report.EnvelopeId }.Should().OnlyContain(text => text == null || !HoldsUnsafe(text, false));
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void The_JSON_holds_no_markup_and_no_mark_of_direction(string mail)
    {
        string json = BounceJson.Serialize(Parse(mail));
        json.Should().NotContainAny("<", ">", "&", "\u202e", "\u200f", "\u2028");
        BounceJson.Deserialize(json).Should().SayTheSameAs(Parse(mail));
    }

    [Fact]
    public void An_address_with_a_line_break_is_none_rather_than_another()
        => Parse(Report + "Final-Recipient: utf-8; a\\x{0A}b@example.com\nAction: failed\n").Recipients.Should().ContainSingle().Which.Address.Should().BeNull();

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void An_address_is_no_longer_than_RFC_5321_allows(int length, bool isAddress)
    {
        string address = new string('a', length - "@example.com".Length) + "@example.com";
        BounceReport report = Parse(Report + $"Final-Recipient: rfc822; {address}\nAction: failed\nStatus: 5.1.1\n");
        report.Recipients.Should().ContainSingle().Which.Address.Should().Be(isAddress ? address : null);
    }

    [Fact]
    public void Letters_of_all_scripts_stand_in_the_JSON_as_they_are()
        => BounceJson.Serialize(Parse(Notice + "X-Name: \u5c71\u7530 \u05d0\u05d1 \u0648\n\nhello\n")).Should().Contain("\u5c71\u7530 \u05d0\u05d1 \u0648");

    private static bool HoldsUnsafe(string text, bool mayBreak)
        => text.Any(c => (char.IsControl(c) && !(mayBreak && c is '\n' or '\t')) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));

    private static BounceReport Parse(string mail) => BounceParser.Parse(new MemoryStream(Encoding.UTF8.GetBytes(mail)));
}
