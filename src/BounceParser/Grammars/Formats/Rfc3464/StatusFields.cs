namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>The names of the fields of a delivery status (RFC 3464, 2.2 and 2.3).</summary>
internal static class StatusFields
{
    private static readonly string[] PerMessage =
        ["Original-Envelope-Id", "Reporting-MTA", "DSN-Gateway", "Received-From-MTA", "Arrival-Date"];

    private static readonly string[] Recipient = ["Final-Recipient", "Original-Recipient"];

    /// <summary>The fields about a recipient that are read (RFC 3464, 2.3), and Sendmail's own.</summary>
    public static readonly string[] Read =
    [
        "Final-Recipient", "Original-Recipient", "X-Actual-Recipient", "Action", "Status", "Remote-MTA", "Diagnostic-Code",
        "Last-Attempt-Date", "Will-Retry-Until",
    ];

    /// <summary>Headers of a message or of a MIME part, where a missing boundary lets one run into the report.</summary>
    private static readonly string[] OfMessage =
        ["Content-Type", "Return-Path", "Received", "From", "To", "Subject", "Message-ID", "MIME-Version"];

    /// <summary>The name of a field as it is written here, where it is one of these; else as it stands.</summary>
    public static string NameOf(ReadOnlySpan<char> name) => Find(name, PerMessage) ?? Find(name, Read) ?? name.ToString();

    public static bool IsPerMessage(string name) => Find(name, PerMessage) is not null;

    public static bool NamesRecipient(string name) => Find(name, Recipient) is not null;

    public static bool IsOfMessage(ReadOnlySpan<char> name) => Find(name.TrimEnd(), OfMessage) is not null;

    /// <summary>
    /// How long the name of the field is that a line begins; 0 when the line goes on with the field before it, be it
    /// folded or, as some mailers leave replies of several lines, not.
    /// </summary>
    public static int NameLength(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0 || !char.IsAsciiLetter(line[0]))
            return 0;
        ReadOnlySpan<char> name = line[..colon].TrimEnd();
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return 0;
        }

        bool isUrl = line[colon..].StartsWith("://", StringComparison.Ordinal);
        return isUrl ? 0 : colon;
    }

    private static string? Find(ReadOnlySpan<char> name, string[] names)
    {
        foreach (string candidate in names)
        {
            if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return candidate;
        }

        return null;
    }
}
