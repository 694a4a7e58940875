using System.Text;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Guards;

/// <summary>One budget a message: what a limit cuts is told, and nothing is read without one.</summary>
public sealed class LimitTests
{
    private const int Stack = 256 * 1024;

    private const string Notice = "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.jp\nTo: hanako@example.jp\nSubject: Undelivered mail\n";

    private const string Report =
        Notice + "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nfailed\n\n"
        + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.jp\n\n";

    public static TheoryData<string, string> Cut => new()
    {
        { "recipients of a report", Report + Numbered(20_000, i => $"Final-Recipient: rfc822; a{i}@example.com\nAction: failed\nStatus: 5.1.1\n\n") },
        { "recipients of qmail", Notice + "\nHi. This is the qmail-send program at mail.example.jp.\n\n" + Numbered(20_000, i => $"<a{i}@example.com>:\n550 no\n\n") },
        { "recipients of an unknown mailer", Notice + "\nDelivery failed:\n" + Numbered(20_000, i => $"a{i}@example.com: 550 5.1.1 no such user\n") },
        { "parts", Notice + "Content-Type: multipart/mixed; boundary=b\n\n" + Numbered(300, i => $"--b\n\nno {i}\n") },
        { "headers", Numbered(3000, i => $"X-H{i}: v\n") + Notice + "\nfailed\n" },
        { "depth", Notice + Numbered(40, i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n") },
        { "a mail without a header", "MAILER-DAEMON says: no\n" + Numbered(9000, i => $"line {i} of the text\n") },
        { "Sendmail's lines about all", Notice + "\n   ----- The following addresses had permanent fatal errors -----\n<a@example.com>\n\n   ----- Transcript of session follows -----\n" + Numbered(9, i => $"Message could not be delivered for {i} days\n") + "550 5.1.1 <a@example.com>... User unknown\n" },
        { "words", Notice + "X-Failed-Recipients: " + Numbered(900, i => $"a{i}@example.com, ") + "\n\nA message that you sent could not be delivered to one or more of its\nrecipients. The following address(es) failed:\n\n" + new string('w', 60_000) + "\n" },
    };

    [Theory]
    [MemberData(nameof(Cut))]
    public void What_a_limit_cuts_is_told(string limit, string mail) => Parse(mail).IsTruncated.Should().BeTrue("{0} were cut", limit);

    [Fact]
    public void What_no_limit_cuts_is_whole()
        => MailFiles.AllPaths.Should().OnlyContain(path => !MailFiles.Parse(path).IsTruncated);

    [Fact]
    public void The_limit_of_recipients_is_told()
    {
        string mail = Report + Numbered(5, i => $"Final-Recipient: rfc822; a{i}@example.com\nAction: failed\n\n");
        BounceReport report = BounceParser.Parse(Stream(mail), new BounceParserOptions { Limits = new BounceLimits { MaxRecipients = 3 } });
        (report.Recipients.Count, report.IsTruncated).Should().Be((3, true));
        report = BounceParser.Parse(Stream(mail), new BounceParserOptions { Limits = new BounceLimits { MaxMentions = 4 } });
        (report.Recipients.Count, report.IsTruncated).Should().Be((4, true));
    }

    [Fact]
    public void Words_are_cut_to_a_recipients_share()
    {
        string mail = Report + Numbered(4, i => $"Final-Recipient: rfc822; a{i}@example.com\n") + "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user " + new string('x', 1000) + "\n";
        BounceReport report = BounceParser.Parse(Stream(mail), new BounceParserOptions { Limits = new BounceLimits { MaxKeptLength = 400, MaxJudgedLength = 800 } });
        report.IsTruncated.Should().BeTrue();
        report.Recipients.Should().HaveCount(4).And.OnlyContain(r => r.Diagnostic!.Length == 100 && r.Reason == BounceReason.UnknownUser);
    }

    [Fact]
    public void Words_that_recipients_share_are_kept_once()
    {
        string mail = Report + Numbered(4, i => $"Final-Recipient: rfc822; a{i}@example.com\n") + "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n";
        IReadOnlyList<BouncedRecipient> recipients = Parse(mail).Recipients;
        recipients.Should().HaveCount(4).And.OnlyContain(r => ReferenceEquals(r.Diagnostic, recipients[0].Diagnostic));
    }

    [Theory]
    [InlineData("Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n")]
    [InlineData("Content-Type: message/rfc822\n\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\nContent-Type: message/rfc822\n\n")]
    public void No_depth_overflows_a_small_stack(string level)
    {
        string mail = Notice + Numbered(5000, i => string.Format(System.Globalization.CultureInfo.InvariantCulture, level, i));
        BounceReport? report = null;
        BounceReport? later = null;
        Thread thread = new(
            () =>
            {
                report = Parse(mail);
                later = BounceParser.ParseAsync(Stream(mail)).GetAwaiter().GetResult();
            },
            Stack);
        thread.Start();
        thread.Join();
        report!.Kind.Should().Be(later!.Kind);
    }

    [Fact]
    public void A_limit_is_neither_negative_nor_null()
    {
        Func<object>[] wrong =
        [
            () => new BounceLimits { MaxDepth = -1 }, () => new BounceLimits { MaxHeaders = -1 }, () => new BounceLimits { MaxHeaderLength = -1 },
            () => new BounceLimits { MaxJudgedLength = -1 }, () => new BounceLimits { MaxKeptLength = -1 }, () => new BounceLimits { MaxLineLength = -1 },
            () => new BounceLimits { MaxMentions = -1 }, () => new BounceLimits { MaxParts = -1 }, () => new BounceLimits { MaxRecipients = -1 },
            () => new BounceLimits { MaxTextLength = -1 }, () => new BounceParserOptions { Limits = null! }, () => new BounceParserOptions { Rules = null! },
        ];
        wrong.Should().AllSatisfy(make => make.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Limits_of_nothing_leave_a_report()
    {
        BounceLimits nothing = new()
        {
            MaxDepth = 0,
            MaxHeaders = 0,
            MaxHeaderLength = 0,
            MaxJudgedLength = 0,
            MaxKeptLength = 0,
            MaxLineLength = 0,
            MaxMentions = 0,
            MaxParts = 0,
            MaxRecipients = 0,
            MaxTextLength = 0,
        };
        foreach (string path in MailFiles.AllPaths)
            BounceParser.Parse(Stream(File.ReadAllText(path)), new BounceParserOptions { Limits = nothing }).Recipients.Should().BeEmpty();
    }

    private static string Numbered(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static MemoryStream Stream(string mail) => new(Encoding.UTF8.GetBytes(mail));

    private static BounceReport Parse(string mail) => BounceParser.Parse(Stream(mail));
}
