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
            HostAfter = " program at ",
        },
        new("qsbmf", "qmail", "Hi. This is the", "QSBMF, Recognizing failure notices; qmail-send.c, injectbounce")
        {
            HostAfter = " program at ", SecondLine = "I'm afraid I wasn't able to deliver your message",
        },
        new("yahoo-message", "Yahoo", "Message from ", "flufl.bounce (GNU Mailman), tests/data/yahoo_01.txt")
        {
            Phrase = "Unable to deliver message to the following address(es).", HostAfter = "Message from ",
        },
    ];

    /// <summary>A notice whose intro the administrator wrote (indimail's bouncemessage): known by its structure.</summary>
    public static readonly QsbmfRow FreeIntro = new("qsbmf-free", "qmail", string.Empty, "indimail-mta, qmail-send.c, bouncemessage");

    /// <summary>What the break paragraph says, in any row's mail.</summary>
    public static readonly IReadOnlyList<string> Breaks =
    [
        "is a copy of the message", // qmail-send.c, indimail-mta, eYou
        "is the original bounce", // qmail-send.c, indimail-mta
        "Original message follows", // Yahoo
    ];

    /// <summary>What qmail-send.c, injectbounce, tells of a bounce that bounced, in the intro or in the break.</summary>
    public static readonly IReadOnlyList<string> DoubleBounces = ["but the bounce bounced!", "is the original bounce"];

    /// <summary>The openings that, with a host behind them, tell by themselves whose notice they begin.</summary>
    public static readonly string[] Openings = Array.ConvertAll(Array.FindAll(All, static row => row is { Phrase: null, HostAfter: not null }), static row => row.Opening);

    /// <summary>Words one of which stands in every intro.</summary>
    public static string[] Marks => Array.ConvertAll(All, static row => row.Opening.TrimEnd());
}
