using System.Globalization;
using System.Text;

namespace BounceParsing.Suppression.Tests;

/// <summary>Notices of our own, as RFC 3464 and RFC 5965 form them.</summary>
internal static class Notices
{
    public const string UserUnknown = "550 5.1.1 User unknown";
    public const string MailboxFull = "452 4.2.2 Mailbox is over quota";
    public const string DomainUnknown = "550 5.1.2 Host unknown (Name server: host not found)";
    public const string Spam = "550 5.7.1 Message rejected as spam";
    public const string Refused = "connect to mx.example.org[192.0.2.7]:25: Connection refused";
    public const string Blocked = "554 5.7.1 Service unavailable; client host [192.0.2.1] blocked using a block list";
    public const string OnTheList = "550 5.1.1 Address is on the suppression list";

    public static BounceReport Failure(string address, string reply, DateTimeOffset at, string? id = null, string action = "failed")
        => Parse(Dsn(address, reply, at, id, action));

    public static BounceReport Parse(string mail)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(mail));
        return BounceParser.Parse(stream);
    }

    public static string Dsn(string address, string reply, DateTimeOffset at, string? id = null, string action = "failed", string? received = null)
    {
        string date = at.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
        string status = reply.Split(' ').FirstOrDefault(word => word.Count(c => c == '.') == 2) ?? (action == "delivered" ? "2.0.0" : "4.0.0");
        string says = action == "delivered" ? "It was delivered." : "I'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.";
        return $"""
            Received: from mx.example.net (mx.example.net [192.0.2.9]) by mail.example.com; {received ?? date}
            From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
            To: sender@example.com
            Subject: Delivery report
            Date: {date}
            Message-ID: <{id ?? $"{at.UtcTicks}.{address}"}@mx.example.net>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b

            {says}

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            Final-Recipient: rfc822; {address}
            Action: {action}
            Status: {status}
            Diagnostic-Code: smtp; {reply}

            --b--

            """;
    }

    public static BounceReport Complaint(string address, DateTimeOffset at, string type = "abuse") => Parse($"""
        From: feedback@example.net
        To: abuse@example.com
        Subject: complaint
        Date: {at.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)}
        Message-ID: <{at.UtcTicks}.{type}@example.net>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="b"

        --b

        This is a complaint.

        --b
        Content-Type: message/feedback-report

        Feedback-Type: {type}
        User-Agent: Feedback/1.0
        Version: 1
        Original-Rcpt-To: <{address}>

        --b
        Content-Type: message/rfc822

        From: sender@example.com
        To: {address}
        Subject: news

        Hello
        --b--

        """);

    public static BounceReport Unsubscribe(string address, DateTimeOffset at) => Parse($"""
        From: {address}
        To: unsubscribe@example.com
        Subject: unsubscribe
        Date: {at.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)}
        Message-ID: <{at.UtcTicks}@example.net>


        """);
}
