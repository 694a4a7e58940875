namespace BounceParsing.Grammars;

/// <summary>The headers and words by which <see cref="Gate"/> knows a report.</summary>
internal static class GateRows
{
    /// <summary>Subtypes of message/ that only a report bears (RFC 3464, RFC 5965, RFC 8098, RFC 6533).</summary>
    private static readonly string[] ReportTypes =
    [
        "delivery-status", "feedback-report", "disposition-notification",
        "global-delivery-status", "global-disposition-notification",
    ];

    /// <summary>Headers that only a report bears: Exim's and Gmail's list of failed recipients, Exchange's mark of a report, indimail's bounced address.</summary>
    public static readonly IReadOnlyList<string> ReportHeaders =
        ["X-Failed-Recipients", "X-MS-Exchange-Message-Is-Ndr", "X-Bounced-Address"];

    /// <summary>Names of daemons, as they stand in From, Sender or Return-Path.</summary>
    public static readonly IReadOnlyList<string> DaemonSenders =
        ["mailer-daemon", "mailerdaemon", "mail-daemon", "postmaster@", "\"postmaster\"", "mail delivery su", "mail delivery sy", "maildelivery"];

    /// <summary>What qmail-queue (received.c), indimail, eYou and Haraka write into the Received field of a bounce they make.</summary>
    public static ReadOnlySpan<byte> BounceMark => "invoked for bounce"u8;

    /// <summary>Beginnings of a Subject by which a person's mail program answers or passes on.</summary>
    public static readonly IReadOnlyList<string> ConversationSubjects =
        ["re:", "re[", "fw:", "fwd:", "aw:", "wg:", "sv:", "vs:", "tr:", "rv:", "antw:", "enc:", "res:", "odp:", "回复:", "答复:", "转发:"];

    /// <summary>Words of a Subject that mailers write over their notices.</summary>
    public static readonly IReadOnlyList<string> Subjects =
    [
        "failure notice", "delivery failure", "delivery failed", "failed delivery", "failure delivery", "mail not delivered",
        "undeliverable", "undelivered mail", "returned mail", "returning message to sender", "delivery status notification",
        "delivery report", "delivery notification", "mail delivery failed", "mail system error", "nondeliverable mail",
        "non delivery", "could not be delivered", "could not send message", "message delayed", "delivery delayed",
        "Hi. This is the",
    ];

    /// <summary>First words of a text that are specific enough to stand alone.</summary>
    public static readonly IReadOnlyList<string> Openings = ["Hi. This is the", "Hi. The MTA program at"];

    public static bool IsReportType(string subtype)
    {
        foreach (string type in ReportTypes)
        {
            if (subtype.Equals(type, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
