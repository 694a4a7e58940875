namespace BounceParsing.Benchmarks.Growth;

/// <summary>The patterns: every opening of a format, and below it what its reader may walk over more than once.</summary>
internal static class GrowthPatterns
{
    private const string Notice =
        "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.jp\nTo: hanako@example.jp\nSubject: Undelivered mail returned to sender\n";

    private const string Report =
        Notice + "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nfailed\n\n"
        + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.jp\n\n";

    private const string Recipient = "Final-Recipient: rfc822; a@example.com\nAction: failed\nStatus: 5.1.1\n";

    private const string Html = Notice + "Content-Type: text/html\n\n<html><body><p>Delivery failed: ";

    private const string Ses = Notice + "\n{\"notificationType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\",\"bouncedRecipients\":[";

    private const string SesRecipient = "{\"emailAddress\":\"a@example.com\",\"diagnosticCode\":\"550 ";

    /// <summary>Words that open a notice of each format.</summary>
    private static readonly (string Name, string Text)[] Openings =
    [
        ("qmail", Notice + "\nHi. This is the qmail-send program at mail.example.jp.\nI'm afraid I wasn't able to deliver your message.\n\n<a@example.com>:\n"),
        ("sendmail", Notice + "\n   ----- The following addresses had permanent fatal errors -----\n<a@example.com>\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.com.:\n>>> RCPT To:<a@example.com>\n<<< 550 no such user\n"),
        ("sendmail-list", Notice + "\n   ----- The following addresses had permanent fatal errors -----\n"),
        ("exim", Notice + "X-Failed-Recipients: a@example.com\n\nThis message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  a@example.com\n    550 no such user\n"),
        ("postfix", Notice + "\nThis is the mail system at host mail.example.jp.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n<a@example.com>: host mx.example.com[192.0.2.1] said: 550 "),
        ("exchange", Notice + "\nYour message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\n      a@example.com on 1/5/2026 10:00 AM\n            no such user\n"),
        ("exchange-online", Notice + "\nYour message to a@example.com couldn't be delivered.\nOffice 365\n\n"),
        ("domino", Notice + "\nYour message\n\n  Subject: x\n\nwas not delivered to:\n\n  a@example.com\n"),
        ("notes", Notice + "\n------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book\na@example.com\n"),
        ("oracle", Notice + "\nYour message cannot be delivered to the following recipients:\n\n  Recipient address: a@example.com\n  Reason: no such user\n"),
        ("unknown", Notice + "\nDelivery failed, user unknown:\n"),
        ("report", Report + Recipient + "Diagnostic-Code: smtp; 550 no\n\n"),
        ("html", Html),
        ("reply", "From: taro@example.jp\nTo: hanako@example.jp\nSubject: Out of office\nAuto-Submitted: auto-replied\n\nI am away.\n"),
    ];

    /// <summary>What is repeated below every opening.</summary>
    private static readonly (string Name, Func<int, string> Text)[] Units =
    [
        ("entries", i => $"a{i}@example.com: 550 5.1.1 no such user\n"),
        ("bracketed", i => $"<a{i}@example.com>:\n550 5.1.1 no such user\n\n"),
        ("lines", i => $"  a{i}@example.com\n"),
        ("commas", i => $"a{i}@b.co, "),
        ("words", _ => "550 5.7.1 user unknown mailbox full\n"),
        ("one-line", _ => "550 5.7.1 user unknown "),
        ("tokens", _ => "pol-p1-"),
        ("dashes", _ => "-----\n\n"),
        ("headers", i => $"X-H{i}: v\n"),
        ("replies", i => $"<<< 550 a{i}\n550 5.1.1 b{i}... User unknown\n"),
        ("open-brackets", _ => "<"),
        ("at-signs", _ => "a@b.co"),
    ];

    private static string Recipients(string line) => string.Concat(Enumerable.Range(0, 2500).Select(i => line.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    /// <summary>All patterns, in the order of the table.</summary>
    public static IReadOnlyList<GrowthPattern> All { get; } = [.. Special(), .. Crossed()];

    private static IEnumerable<GrowthPattern> Crossed()
        => Openings.SelectMany(opening => Units.Select(unit => new GrowthPattern($"{opening.Name}/{unit.Name}", opening.Text, unit.Text, "\n550 no\n")));

    private static IEnumerable<GrowthPattern> Special() =>
    [
        new("dsn-recipients", Report, i => $"Final-Recipient: rfc822; a{i}@example.com\nAction: failed\nStatus: 5.1.1\n\n"),
        new("dsn-recipients-in-a-row", Report, i => $"Final-Recipient: rfc822; a{i}@example.com\nX-F{i}: v\n", "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no\n"),
        new("dsn-shared-diagnostic", Report + string.Concat(Enumerable.Range(0, 2000).Select(i => $"Final-Recipient: rfc822; a{i}@example.com\n")) + "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 ", "no such user "),
        new("dsn-same-recipient", Report, "Final-Recipient: rfc822; a@example.com\nAction: failed\nDiagnostic-Code: smtp; 550 no\n\n"),
        new("dsn-fields", Report + Recipient, i => $"X-F{i}: v\n"),
        new("dsn-groups", Report + Recipient, i => $"\nX-F{i}: v\n\nX-F{i}: w\n"),
        new("dsn-diagnostic", Report + Recipient + "Diagnostic-Code: smtp; 550 ", "no such user "),
        new("dsn-octal", Report + Recipient + "Diagnostic-Code: smtp; 550 ", "\\303\\251"),
        new("dsn-long-subject", "Subject: " + new string('s', 40_000) + "\n" + Report, i => $"Final-Recipient: rfc822; a{i}@example.com\nAction: failed\n\n"),
        new("qmail-same-recipient", Openings[0].Text, i => $"\n<a@example.com>:\n550 no such user {i}\n"),
        new("exim-header", "X-Failed-Recipients: " + string.Concat(Enumerable.Range(0, 2500).Select(i => $"a{i}@example.com, ")) + "\n" + Notice + "\nA message that you sent could not be delivered to one or more of its\nrecipients. The following address(es) failed:\n\n", "user unknown "),
        new("unknown-header", "X-Failed-Recipients: " + string.Concat(Enumerable.Range(0, 2500).Select(i => $"a{i}@example.com, ")) + "\n" + Notice + "\nDelivery failed: ", "user unknown "),
        new("sendmail-meant", Notice + "\n   ----- The following addresses had permanent fatal errors -----\n" + string.Concat(Enumerable.Range(0, 190).Select(i => $"<a{i}@example.com>\n")) + "\n   ----- Transcript of session follows -----\n", i => $"<<< 550 5.1.1 no such user {i}\n550 no\n"),
        new("domino-shared", Notice + "\nwas not delivered to:\n" + string.Concat(Enumerable.Range(0, 2500).Select(i => $"  a{i}@example.com\n")) + "because:\n\n", "  no such user\n"),
        new("notes-shared", Notice + "\n------- Failure Reasons  --------\n\n" + string.Concat(Enumerable.Repeat("user unknown ", 4000)) + "\n", i => $"a{i}@example.com\n"),
        new("mdaemon-shared", Notice + "X-Failed-Recipients: x\n\nThe attached message had PERMANENT fatal delivery errors.\n\nFailed address: a@example.com\n\n--- Session Transcript ---\n", i => $" RCPT To:<a{i}@example.com>\n 550 no\n"),
        new("mdaemon-list-shared", Notice + "\nThe following addresses did NOT receive a copy of your message:\n\n" + Recipients("> a{0}@example.com\n") + "\n", "550 no such user "),
        new("hmailserver-shared", Notice + "\nYour message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\n" + Recipients("a{0}@example.com\n") + "   hMailServer\n", "   no such user\n"),
        new("sendmail-shared", Notice + "\n   ----- The following addresses had permanent fatal errors -----\n" + Recipients("<a{0}@example.com>\n") + "\n   ----- Transcript of session follows -----\n", i => $"Message could not be delivered for {i} days\n"),
        new("exchange-shared", Notice + "\nYour message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\n" + Recipients("      a{0}@example.com on 1/5/2026 10:00 AM\n"), "            no such user\n"),
        new("unknown-shared", Notice + "\nDelivery failed, user unknown:\n" + Recipients("a{0}@example.com "), "550 no such user "),
        new("ses-shared", Ses + string.Join(',', Enumerable.Range(0, 2500).Select(i => $"{{\"emailAddress\":\"a{i}@example.com\"}}")) + "],\"x\":\"", "no such user ", "\"}}"),
        new("qmail-lost-shared", Notice.Replace("To: ", "X-To: ", StringComparison.Ordinal) + "\nHi. This is the qmail-send program at mail.example.jp.\nI'm afraid I wasn't able to deliver your message.\n\n", ":\n550 <a@b.co>\n\n"),
        new("quoted-local-parts", Notice + "\nDelivery failed: ", "\"<a@b.co> \"@"),
        new("quotes-left-open", Notice + "\nDelivery failed: ", "\"a@b.co "),
        new("quoted-entries", Openings[0].Text, "<\"a@b.co>:\n"),
        new("quoted-exchange", Notice + "\nThe following recipient(s) could not be reached:\n\n      ", "\"a@b.co\"@"),
        new("routes", Report + Recipient + "Original-Recipient: rfc822; ", "<@a:\"b"),
        new("utf-16", Notice + "Content-Type: text/plain; charset=utf-16le\n\n", "\0a@b.co "),
        new("unknown-contacts", Notice + "\nDelivery failed, user unknown:\n", "please contact a@b.co "),
        new("unknown-contact-lines", Notice + "\nDelivery failed, user unknown:\n", i => $"550 for help please contact a{i}@b.co\n"),
        new("long-notice", Notice + "\nDelivery failed, user unknown:\n", i => $"line {i} of a reply that goes on\n"),
        new("html-mailto", Notice + "Content-Type: text/html\n\n", "<a href=\"mailto:a@example.com\">"),
        new("html-mailto-text", Notice + "Content-Type: text/html\n\n<a href=\"mailto:a@example.com\">", "b <br>"),
        new("html-entities", Html, "&lt;"),
        new("html-comments", Html, "<!-"),
        new("html-one-tag", Html + "<a ", "href=\"mailto:a@b\" "),
        new("ses-surrogates", Ses + SesRecipient, "\\ud800"),
        new("ses-recipients", Ses + SesRecipient + "no\"}", i => $",{{\"emailAddress\":\"a{i}@example.com\"}}", "]}}"),
        new("ses-objects", Ses, "{\"a\":"),
        new("ses-members", Notice + "\n{\"notificationType\":\"Bounce\",\"bounce\":{\"bouncedRecipients\":[", i => $"{{\"x{i}\":1,\"emailAddress\":\"a@example.com\"}},"),
        new("multiparts", Notice, i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"),
        new("messages", Notice, "Content-Type: message/rfc822\n\n"),
        new("parts", Notice + "Content-Type: multipart/mixed; boundary=b\n\n", "--b\n\nno\n"),
        new("boundaries", Notice + "Content-Type: multipart/mixed; boundary=bbbb\n\n", "--bbb\n"),
        new("headers", "Return-Path: <>\n", i => $"X-H{i}: v\n", Notice + "\nfailed\n"),
        new("received", "Return-Path: <>\n", "Received: from a by b\n", Notice + "\nfailed\n"),
        new("encoded-words", "Subject: ", "=?utf-8?B?5LiJ?= ", "\n" + Notice + "\nfailed\n"),
        new("address-list", "To: ", i => $"a{i} <a{i}@example.com>, ", "\n" + Notice + "\nfailed\n"),
        new("broken-address-list", "To: ", "<a@b,(,\"", "\n" + Notice + "\nfailed\n"),
        new("attachment", Report + "--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=\n"),
        new("uuencode", Notice + "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n", "M86%A86%A86%A86%A86%A86%A86%A86%A86%A86%A86%A86%A86%A86%A86%A\n"),
        new("utf-7", Notice + "Content-Type: text/plain; charset=utf-7\n\nDelivery failed: ", "+2AA-"),
        new("raw-8-bit", Notice + "\nDelivery failed\n", "\u3042\u3044\u3046 550 5.1.1 no\n"),
        new("xtext", Report, "Original-Envelope-Id: +41+42+43+44\n"),
        new("nearly-phrases", Notice + "\nDelivery failed\na@example.com: 550 ", "user unknow mailbox ful "),
        new("codes", Notice + "\nDelivery failed\na@example.com: 550 ", "5.1.1."),
        new("digits", Notice + "\nDelivery failed\na@example.com: message size exceeds limit ", "9"),
        new("slashes", Openings[0].Text, "/"),
        new("quotes", Notice + "\nDelivery failed: ", "\"@"),
        new("colons", Notice + "\nDelivery failed: ", "::"),
        new("feedback-recipients", Report.Replace("delivery-status", "feedback-report", StringComparison.Ordinal) + "Feedback-Type: abuse\n", i => $"Original-Rcpt-To: <a{i}@example.com>\n"),
    ];
}
