namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>All known forms of the notice, the special before the general, and the lines that end them.</summary>
internal static class QsbmfRows
{
    public static readonly QsbmfRow[] All =
    [
        new("maildirbounce", "maildirbounce", "Hi. This is the maildirbounce program", "indimail-mta, maildirbounce.c; serialmail 0.75, maildirserial.c")
        {
            HostAfter = " program at ",
        },
        new("haraka", "Haraka", "Hi. This is the Haraka Mailer program", "Haraka, config/outbound.bounce_message")
        {
            HostAfter = " program at ", Lead = "Intended Recipients:",
        },
        new("eyou", "eYou", "Hi. This is the deliver program", "flufl.bounce (GNU Mailman), tests/data/simple_25.txt")
        {
            HostAfter = " program at ", Breaks = ["--- Attachment is a copy of the message."],
        },
        new("wp", "Wirtualna Polska", "Witaj. Ta wiadomosc zostala wygenerowana przez system pocztowy", "wp.pl; its form is recorded in the comments of JobisJob's eris, QmailSendParser.java"),
        new("qsbmf", "qmail", "Hi. This is the", "QSBMF, Recognizing failure notices; qmail-send.c, injectbounce")
        {
            HostAfter = " program at ", SecondLine = "I'm afraid I wasn't able to deliver your message",
        },
        new("outblaze", "Outblaze", "Hi. The MTA program at ", "flufl.bounce (GNU Mailman), tests/data/qmail_06.txt") { HostAfter = " program at " },
        new("messagelabs-cloud", "MessageLabs", "This is the mail delivery agent at Symantec Email Security.cloud", "Sisimai, set-of-emails, rhost-messagelabs-01.eml")
        {
            Breaks = ["The message subject was:", "The message date was:", "Please do not reply to this email"],
        },
        new("messagelabs", "MessageLabs", "This is the mail delivery agent at ", "flufl.bounce (GNU Mailman), tests/data/qmail_04.txt") { HostAfter = " agent at " },
        new("secureserver", "GoDaddy", "Your mail message to the following address(es) could not be delivered", "flufl.bounce (GNU Mailman), tests/data/qmail_07.txt"),
        new("secureserver-problem", "GoDaddy", "We're sorry. There's a problem with the e-mail address(es)", "flufl.bounce (GNU Mailman), tests/data/qmail_02.txt"),
        new("yahoo", "Yahoo", "Sorry, we were unable to deliver your message to the following address", "Sisimai, lib/Sisimai/Lhost/Yahoo.pm"),
        new("yahoo-message", "Yahoo", "Message from ", "flufl.bounce (GNU Mailman), tests/data/yahoo_01.txt")
        {
            Phrase = "Unable to deliver message to the following address(es).", HostAfter = "Message from ",
        },
        new("untd", "United Online", "Unfortunately, your mail was not delivered to the following address", "flufl.bounce (GNU Mailman), tests/data/qmail_05.txt"),
        new("hbc", "HBC", "He/Her is not HBC e-mail users", "flufl.bounce (GNU Mailman), tests/data/qmail_03.txt"),
        new("prima", "Prima", "(", "flufl.bounce (GNU Mailman), tests/data/simple_19.txt") { Phrase = "Su mensaje no pudo ser entregado", HostAfter = "(" },
        new("newmail", "newmail.ru", "This is the machine generated message from mail service", "flufl.bounce (GNU Mailman), tests/data/newmailru_01.txt"),
        new("sina", "Sina", string.Empty, "flufl.bounce (GNU Mailman), tests/data/sina_01.txt") { Phrase = "邮件无法发送到您指定的地址", HostAfter = "" },
        new("earthlink", "EarthLink", "Sorry, unable to deliver your message to ", "flufl.bounce (GNU Mailman), tests/data/simple_14.txt")
        {
            Phrase = "for the following reason", Lead = "Sorry, unable to deliver your message to ",
            Breaks = ["A copy of the original message below this line"],
        },
        new("delivery-failed", null, "NOTICE: Delivery Failure.", "Sisimai, set-of-emails, lhost-x2-07.eml") { Lead = "Delivery failed:" },
        new("qmail-notify", "qmail", "Your message has been received by ", "qmail-notify 0.93, qmail-notify.c, bounce_body")
        {
            Phrase = "The mail system will continue to attempt to deliver your message", HostAfter = "received by ",
            Kind = ReportKind.Delay, IsList = true, Breaks = ["The following attachment contains a copy of the original message"],
        },
        new("enqueued", null, "Your message has been enqueued by", "Dada Mail, DADA/App/BounceHandler, parse_for_qmail")
        {
            IsList = true, Breaks = ["Your original message headers are included below"],
        },
    ];

    /// <summary>A notice whose intro the administrator wrote (indimail's bouncemessage): known by its structure.</summary>
    public static readonly QsbmfRow FreeIntro = new("qsbmf-free", "qmail", string.Empty, "indimail-mta, qmail-send.c, bouncemessage");

    /// <summary>What the break paragraph says, in any row's mail.</summary>
    public static readonly IReadOnlyList<string> Breaks =
    [
        "is a copy of the message", // qmail-send.c, indimail-mta, eYou, newmail.ru
        "is a copy of the original message", // qmail-notify.c
        "is the original bounce", // qmail-send.c, indimail-mta
        "Original message follows", // Yahoo
        "Undelivered message follows", // Dada Mail, parse_for_qmail
        "Mensaje original adjunto", // Prima
        "原信件的一份拷贝", // Sina
        "находится копия сообщения", // newmail.ru
    ];

    /// <summary>What qmail-send.c, injectbounce, tells of a bounce that bounced, in the intro or in the break.</summary>
    public static readonly IReadOnlyList<string> DoubleBounces = ["but the bounce bounced!", "is the original bounce"];

    /// <summary>The openings that, with a host behind them, tell by themselves whose notice they begin.</summary>
    public static readonly string[] Openings = Array.ConvertAll(Array.FindAll(All, static row => row is { Phrase: null, HostAfter: not null }), static row => row.Opening);

    /// <summary>Words one of which stands in every intro.</summary>
    public static string[] Marks => Array.ConvertAll(All, static row => row.Phrase is string phrase && row.Opening.Length < 2 ? phrase : row.Opening.TrimEnd());
}
