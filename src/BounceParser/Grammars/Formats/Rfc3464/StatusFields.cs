namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>The names of the fields of a delivery status (RFC 3464, 2.2 and 2.3).</summary>
internal static class StatusFields
{
    /// <summary>The fields about a recipient that are read, and Sendmail's own.</summary>
    public static readonly string[] Read =
    [
        "Final-Recipient", "Original-Recipient", "X-Actual-Recipient", "Action", "Status", "Remote-MTA", "Diagnostic-Code",
        "Last-Attempt-Date", "Will-Retry-Until",
    ];

    private static readonly StatusField[] Known =
    [
        .. Array.ConvertAll(Read, static name => new StatusField(name, name is "Final-Recipient" or "Original-Recipient" ? StatusRole.Name : StatusRole.Recipient)),
        .. Of(StatusRole.Message, "Original-Envelope-Id", "Reporting-MTA", "DSN-Gateway", "Received-From-MTA", "Arrival-Date"),
        .. Of(StatusRole.Header, "Content-Type", "Return-Path", "Received", "From", "To", "Subject", "Message-ID", "MIME-Version"),
    ];

    /// <summary>The field of a name; null for one that nobody knows.</summary>
    public static StatusField? Find(ReadOnlySpan<char> name)
    {
        foreach (StatusField field in Known)
        {
            if (field.Name.Length == name.Length && name.Equals(field.Name, StringComparison.OrdinalIgnoreCase))
                return field;
        }

        return null;
    }

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

    private static StatusField[] Of(StatusRole role, params string[] names) => Array.ConvertAll(names, name => new StatusField(name, role));
}
