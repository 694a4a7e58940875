namespace BounceParsing.Benchmarks.Hostile;

/// <summary>Mails that were made to hurt: by size, by depth, by number, by form.</summary>
internal static class HostileMails
{
    private const int Megabyte = 1024 * 1024;

    private const string Notice =
        "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.jp\nTo: hanako@example.jp\nSubject: failure notice\n";

    private const string NoticeIntro =
        "\nHi. This is the qmail-send program at mail.example.jp.\n"
        + "I'm afraid I wasn't able to deliver your message to the following addresses.\n"
        + "This is a permanent error; I've given up. Sorry it didn't work out.\n\n";

    private const string NoticeBody = NoticeIntro + "<a@example.com>:\n550 5.1.1 no such user\n";

    private const string Report =
        Notice + "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nfailed\n\n"
        + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.jp\n\n";

    private const string Recipient = "Final-Recipient: rfc822; a@example.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 ";

    /// <summary>The rows of the table, in its order.</summary>
    public static IReadOnlyList<HostileMail> All { get; } =
    [
        new("empty", _ => { }),
        new("random-bytes-10mb", WriteRandom),
        new("nul-bytes-10mb", mail => mail.Repeat("\0\0\0\0\0\0\0\0", 10 * Megabyte / 8)),
        new("cut-inside-headers", mail => mail.Write("Return-Path: <>\nFrom: MAILER-DAEMON@exam")),
        new("one-line-10mb", mail => mail.Write(Notice + NoticeIntro + "<a@example.com>:\n").Repeat("550 no ", 10 * Megabyte / 7)),
        new("one-header-10mb", mail => mail.Write(Notice + "X-Long: ").Repeat("abcdefgh", 10 * Megabyte / 8).Write("\n" + NoticeBody)),
        new("one-header-million-folds", mail => mail.Write(Notice + "X-Folded: a\n").Repeat(" b\n", 1_000_000).Write(NoticeBody)),
        new("million-headers", mail => mail.Write(Notice).Repeat("X-H: v\n", 1_000_000).Write(NoticeBody)),
        new("million-header-lines-without-colon", mail => mail.Write(Notice).Repeat("nothing\n", 1_000_000)),
        new("encoded-words-1mb", mail => mail.Write(Notice + "X-E: ").Repeat("=?utf-8?B?5LiJ?= ", Megabyte / 17).Write("\n" + NoticeBody)),
        new("received-headers-100k", mail => mail.Write(Notice).Repeat("Received: by a (Postfix)\n", 100_000).Write(NoticeBody)),
        new("bare-cr-10mb", mail => mail.Write(Notice.Replace('\n', '\r')).Write(NoticeIntro.Replace('\n', '\r')).Repeat("<a@example.com>:\r550 no\r\r", 10 * Megabyte / 24)),
        new("blank-lines-10m", mail => mail.Write(Notice + NoticeIntro + "<a@example.com>:\n").Repeat("\n", 10_000_000)),
        new("qmail-200k-recipients", mail => mail.Write(Notice + NoticeIntro).Repeat("<a@b>:\n", 200_000)),
        new("qmail-100k-blocks", mail => mail.Write(Notice + NoticeIntro).Number(100_000, i => $"<a{i}@example.com>:\n550 5.1.1 no such user\n\n")),
        new("qmail-address-1mb", mail => mail.Write(Notice + NoticeIntro + "<").Repeat("a@b.", Megabyte / 4).Write(">:\n550 no\n")),
        new("qmail-address-ends-500k", mail => mail.Write(Notice + NoticeIntro + "<a@b").Repeat(">:", 500_000).Write("\n550 no\n")),
        new("qmail-reply-lines-500k", mail => mail.Write(Notice + NoticeIntro + "<a@example.com>:\nRemote host said: 550-no\n").Repeat("550-no\n", 500_000)),
        new("codes-1mb", mail => mail.Write(Notice + NoticeIntro + "<a@example.com>:\nRemote host said: ").Repeat("5.1.1.", Megabyte / 6)),
        new("nearly-phrases-1mb", mail => mail.Write(Notice + NoticeIntro + "<a@example.com>:\n").Repeat("user unknow mailbox ful\n", Megabyte / 24)),
        new("nested-multiparts-20k", mail => mail.Write(Notice).Number(20_000, i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")),
        new("nested-messages-20k", mail => mail.Write(Notice).Repeat("Content-Type: message/rfc822\n\n", 20_000)),
        new("parts-100k", mail => mail.Write(Notice + "Content-Type: multipart/mixed; boundary=b\n\n").Repeat("--b\nContent-Type: text/plain\n\nno\n", 100_000)),
        new("boundary-1mb", mail => mail.Write(Notice + "Content-Type: multipart/mixed; boundary=").Repeat("b", Megabyte).Write("\n\n--").Repeat("b", Megabyte)),
        new("nearly-boundaries-1m", mail => mail.Write(Notice + "Content-Type: multipart/mixed; boundary=bbbb\n\n").Repeat("--bbb\n", 1_000_000)),
        new("dsn-100k-recipients", mail => mail.Write(Report).Number(100_000, i => $"Final-Recipient: rfc822; a{i}@example.com\nAction: failed\nStatus: 5.1.1\n\n")),
        new("dsn-same-recipient-100k", mail => mail.Write(Report).Repeat("Final-Recipient: rfc822; a@example.com\nAction: failed\n\n", 100_000)),
        new("dsn-field-million-folds", mail => mail.Write(Report + Recipient).Repeat("\n no", 1_000_000)),
        new("dsn-field-1mb-comment", mail => mail.Write(Report + "Final-Recipient: rfc822; ").Repeat("(", Megabyte).Write("\nAction: failed\n\n")),
        new("dsn-blank-lines-1m", mail => mail.Write(Report).Repeat("\n", 1_000_000).Write(Recipient)),
        new("html-10mb-tags", mail => mail.Write(Notice + "Content-Type: text/html\n\nHi. This is the qmail-send program<br>").Repeat("<p>&lt;", 10 * Megabyte / 7)),
        new("html-1mb-open-brackets", mail => mail.Write(Notice + "Content-Type: text/html\n\n").Repeat("<", Megabyte)),
        new("html-mailto-200k", mail => mail.Write(Notice + "Content-Type: text/html\n\n").Repeat("<a href=\"mailto:a@example.com\">a</a> 550 no\n", 200_000)),
        new("base64-10mb", mail => mail.Write(Notice + "Content-Transfer-Encoding: base64\n\n").Repeat("SGkuIFRoaXMgaXMgdGhlIHFtYWlsLXNlbmQgcHJvZ3JhbQo=\n", 10 * Megabyte / 49)),
        new("quoted-printable-10mb", mail => mail.Write(Notice + "Content-Transfer-Encoding: quoted-printable\n\n").Repeat("=\n", 5 * Megabyte)),
        new("returned-attachment-14mb", mail => mail.Write(Report + "--b\nContent-Type: message/rfc822\n\nSubject: x\nContent-Transfer-Encoding: base64\n\n").Repeat("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=\n", 14 * Megabyte / 37)),
        new("addresses-beside-codes-200k", mail => mail.Write(Notice + "\nDelivery failed:\n").Number(200_000, i => $"a{i}@example.com: 550 5.1.1 no\n")),
        new("shift-jis-like-10mb", mail => mail.Write(Notice + NoticeIntro + "<a@example.com>:\n").Bytes([0x82, 0xA0, 0x83, 0x41, 0x0A], 2 * Megabyte)),
        new("iso-2022-jp-escapes-1mb", mail => mail.Write(Notice + "Content-Type: text/plain; charset=iso-2022-jp\n" + NoticeIntro + "<a@example.com>:\n").Repeat("\u001b$B", Megabyte / 3)),
        new("feedback-100k-fields", mail => mail.Write(Report.Replace("delivery-status", "feedback-report", StringComparison.Ordinal) + "Feedback-Type: abuse\n").Repeat("Original-Rcpt-To: <a@example.com>\n", 100_000)),
    ];

    private static void WriteRandom(MailWriter mail)
    {
        byte[] bytes = new byte[Megabyte];
        Random random = new(20260309);
        for (int i = 0; i < 10; i++)
        {
            random.NextBytes(bytes);
            mail.Bytes(bytes, 1);
        }
    }
}
