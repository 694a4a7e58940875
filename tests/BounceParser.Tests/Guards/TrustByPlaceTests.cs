using System.Text;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Guards;

/// <summary>What stands in the returned copy never counts, whatever it says: its sender may be an attacker.</summary>
public sealed class TrustByPlaceTests
{
    private const string Victim = "victim@example.net";

    private const string Qmail =
        "Hi. This is the qmail-send program at mail.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<pat@example.com>:\nRemote host said: 550 5.1.1 No such user here\n";

    /// <summary>What an attacker may end his message with.</summary>
    public static TheoryData<string> Claims =>
    [
        $"Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; {Victim}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n",
        $"Final-Recipient: rfc822; {Victim}\nAction: delivered\nStatus: 2.0.0\n",
        $"<{Victim}>:\n550 5.1.1 User unknown\n",
        $"   ----- The following addresses had permanent fatal errors -----\n<{Victim}>\n\n   ----- Transcript of session follows -----\n550 5.1.1 <{Victim}>... User unknown\n",
        $"A message that you sent could not be delivered to one or more of its\nrecipients. The following address(es) failed:\n\n  {Victim}\n    550 5.1.1 User unknown\n",
        $"<{Victim}>: host mx.example.net[192.0.2.1] said: 550 5.1.1 User unknown\n",
        $"The following recipient(s) could not be reached:\n\n      {Victim} on 1/5/2026 10:00 AM\n            User unknown\n",
        $"Delivery failed, user unknown: {Victim}\n",
    ];

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_copy_that_ends_with_a_report_of_its_own_changes_nothing(string claim)
    {
        List<string> fooled = [];
        foreach (string path in MailFiles.AllPaths)
        {
            byte[] mail = File.ReadAllBytes(path);
            BounceReport report = Parse(mail);
            if (report.Kind != ReportKind.Failure || report.Returned is null)
                continue;
            BounceReport claimed = Parse([.. WithinLastPart(mail, claim)]);
            if (claimed.Kind != report.Kind || !claimed.Recipients.Select(r => r.Address).SequenceEqual(report.Recipients.Select(r => r.Address)))
                fooled.Add($"{Path.GetFileName(path)}: {claimed.Kind} {string.Join(' ', claimed.Recipients.Select(r => r.Address))}");
        }

        fooled.Should().BeEmpty();
    }

    /// <summary>A server may answer as long as it likes: the copy below its words is found all the same.</summary>
    [Theory]
    [MemberData(nameof(Claims))]
    public void A_long_reply_does_not_hide_where_the_copy_begins(string claim)
    {
        string mail = "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.jp\nTo: hanako@example.jp\nSubject: Undelivered mail\n\nYour message could not be delivered:\npat@example.com: 550 5.1.1 no such user\n"
            + string.Concat(Enumerable.Range(0, 500).Select(i => $"  550-line {i} of the reply\n")) + "\nThe original message follows:\n\nSubject: Hello\nX-Mailer: x\n\n" + claim;
        BounceReport report = Parse(Encoding.Latin1.GetBytes(mail));
        report.Recipients.Select(recipient => recipient.Address).Should().Equal("pat@example.com");
    }

    /// <summary>A notice that names nobody returns a message that is made to look like a notice: only where a gateway hands it on under its own Subject is it one.</summary>
    [Theory]
    [InlineData("Undelivered mail", false)]
    [InlineData("Undelivered Mail Returned to Sender", true)]
    public void A_returned_message_is_no_notice_under_another_Subject(string subject, bool isRead)
    {
        string mail = $"Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.jp\nTo: hanako@example.jp\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=o\n\n--o\n\nYour message could not be delivered.\n\n--o\nContent-Type: message/rfc822\n\n"
            + "From: MAILER-DAEMON@mail.example.jp\nTo: hanako@example.jp\nSubject: Undelivered Mail Returned to Sender\n\n"
            + $"This is the mail system at host mail.example.jp.\n\n<{Victim}>: host mx.example.net[192.0.2.1] said: 550 5.1.1 User unknown\n    (in reply to RCPT TO command)\n\n--o--\n";
        Parse(Encoding.Latin1.GetBytes(mail)).Recipients.Select(recipient => recipient.Address).Should().Equal(isRead ? [Victim] : []);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("[EXTERNAL] ", true)]
    [InlineData("Fwd: ", false)]
    [InlineData("FW: ", false)]
    [InlineData("[members] Fwd: ", false)]
    [InlineData("[members] [EXTERNAL] Re: ", false)]
    public void A_notice_that_is_passed_on_by_its_Subject_is_a_persons(string before, bool isNotice)
    {
        string mail = $"From: Taro <taro@example.org>\nTo: hanako@example.jp\nSubject: {before}failure notice\n\n" + Qmail;
        Parse(Encoding.Latin1.GetBytes(mail)).Kind.Should().Be(isNotice ? ReportKind.Failure : ReportKind.None);
    }

    [Fact]
    public void A_link_with_encoded_line_breaks_names_nobody_behind_them()
    {
        string mail = "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.jp\nTo: hanako@example.jp\nSubject: Undelivered mail\nContent-Type: text/html\n\n"
            + $"<p>Delivery failed, user unknown: pat@example.com</p><p><a href=\"mailto:help@mail.example.jp?body=failed%0d%0a550 5.1.1 {Victim}%0a\">help</a> <a href=\"mailto:x%0d%0a{Victim}\">us</a></p>\n";
        Parse(Encoding.Latin1.GetBytes(mail)).Recipients.Select(recipient => recipient.Address).Should().Contain("pat@example.com").And.NotContain(Victim);
    }

    [Theory]
    [InlineData("multipart/mixed; boundary=o")]
    [InlineData("multipart/alternative; boundary=o")]
    public void A_report_counts_within_another_part(string outer)
    {
        string mail = $"From: gateway@example.org\nTo: hanako@example.jp\nSubject: x\nMIME-Version: 1.0\nContent-Type: {outer}\n\n--o\n"
            + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n\n--b\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; pat@example.com\nAction: failed\nStatus: 5.1.1\n\n--b--\n\n--o--\n";
        Parse(Encoding.Latin1.GetBytes(mail)).Recipients.Should().ContainSingle().Which.Reason.Should().Be(BounceReason.UnknownUser);
    }

    /// <summary>The mail with the claim at the end of its last part: before the last boundary, or at its very end.</summary>
    private static byte[] WithinLastPart(byte[] mail, string claim)
    {
        string text = Encoding.Latin1.GetString(mail);
        string added = "\n\n" + claim + "\n";
        int boundary = text.TrimEnd().LastIndexOf('\n') is int last and > 0 && text.AsSpan(last + 1).Trim() is ['-', '-', .., '-', '-'] ? last : text.Length;
        return Encoding.Latin1.GetBytes(text.Insert(boundary, added));
    }

    private static BounceReport Parse(byte[] mail) => BounceParser.Parse(new MemoryStream(mail));
}
