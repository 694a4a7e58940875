using System.Text;

namespace BounceParsing.Tests.Authenticity;

/// <summary>A delivery report of our own making about a message from example.com.</summary>
internal static class OurBounce
{
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public static readonly MailSecret Secret = MailSecret.FromText("a secret of the tests");

    public static BounceParserOptions Options(SenderIdentity? sender, DateTimeOffset? now = null)
        => new() { Sender = sender is null ? null : sender with { Clock = new FixedClock(now ?? Now) } };

    public static BounceReport Parse(SenderIdentity? sender, string to = "news@example.com", string returned = "", string recipient = "Final-Recipient: rfc822; anna@example.net", string extra = "")
        => BounceParser.Parse(new MemoryStream(Around($"{returned}From: News <news@example.com>\nTo: anna@example.net\nSubject: Spring\n\nHello.\n", to: to, recipient: recipient, extra: extra)), Options(sender));

    /// <summary>The bytes of a report that returns a message, as it stands there.</summary>
    public static byte[] Around(string message, string type = "message/rfc822", string to = "news@example.com", string recipient = "Final-Recipient: rfc822; anna@example.net", string extra = "")
        => Encoding.UTF8.GetBytes($"""
            {extra}Delivered-To: {to}
            From: MAILER-DAEMON@mx.example.net
            To: news@example.com
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <n1@mx.example.net>
            Date: Tue, 10 Mar 2026 11:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            Your message could not be delivered.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            {recipient}
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 User unknown

            --b
            Content-Type: {type}

            {message}
            --b--

            """.ReplaceLineEndings("\r\n"));

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
