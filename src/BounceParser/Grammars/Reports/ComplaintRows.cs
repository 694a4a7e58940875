namespace BounceParsing.Grammars.Reports;

/// <summary>What is known of the providers' complaint formats, before RFC 5965 and beside it.</summary>
internal static class ComplaintRows
{
    /// <summary>Fields of a report that name who complained: AOL's and the MARF drafts' Removal-Recipient.</summary>
    private static readonly string[] RecipientFields = ["Removal-Recipient", "Original-Recipient"];

    /// <summary>Fields that tell that addresses were blacked out: AOL's Redacted-Address.</summary>
    private static readonly string[] RedactionFields = ["Redacted-Address"];

    /// <summary>Formats without a machine-readable part: the provider, the sender's address, the beginning of the Subject.</summary>
    public static readonly ComplaintRow[] Rows =
    [
        // Microsoft, "Junk Mail Reporting Program": the message attached to a mail from this address.
        new("Outlook.com", "staff@hotmail.com", "complaint about message from ", "X-HmXmrOriginalRecipient"),
        new("Outlook.com", "staff@outlook.com", "complaint about message from ", "X-HmXmrOriginalRecipient"),
        // AOL Postmaster, "Feedback Loop" before 2008: the message attached to a mail from the SCOMP system.
        new("AOL", "scomp@aol.net", "client tos notification"),
        new("AOL", "scomp@aol.net", "email feedback report for "),
        new("AOL", "abuse@aol.com", "client tos notification"),
        // Comcast, "Feedback Loop" (run by Return Path).
        new("Comcast", "feedbackloop@comcastfbl.senderscore.net", string.Empty),
        new("Comcast", "feedbackloop@fbl.comcast.net", string.Empty),
        // SpamCop, "How the reports look".
        new("SpamCop", "@reports.spamcop.net", "[spamcop ("),
    ];

    /// <summary>The senders of all formats, sought at once.</summary>
    public static readonly WordSet Senders = new WordSet(Array.ConvertAll(Rows, static row => row.Sender));

    public static bool IsRecipientField(ReadOnlySpan<char> name) => name.IsOneOf(RecipientFields);

    public static bool IsRedactionField(ReadOnlySpan<char> name) => name.IsOneOf(RedactionFields);
}
