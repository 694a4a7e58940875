using System.Globalization;

namespace BounceParsing.Grammars.Reports;

/// <summary>Makes the public value of a feedback report's fields (RFC 5965, 3.1 to 3.3; RFC 6591, 3.1 and 3.2).</summary>
internal static class FeedbackFields
{
    public static FeedbackReport ToReport(PartFields fields) => new()
    {
        FeedbackType = FeedbackTypeWords.Parse(fields["Feedback-Type"]),
        UserAgent = fields["User-Agent"],
        SourceIp = fields["Source-IP"],
        ArrivalDate = MailText.ParseDate(fields["Arrival-Date"]) ?? MailText.ParseDate(fields["Received-Date"]),
        OriginalMailFrom = EnvelopeAddress(fields["Original-Mail-From"]),
        OriginalRcptTo = Recipients(fields),
        OriginalEnvelopeId = Formats.Rfc3464.Xtext.Decode(fields["Original-Envelope-Id"]),
        ReportedDomain = fields["Reported-Domain"],
        ReportedUris = fields.Values("Reported-URI"),
        Incidents = IncidentsOf(fields["Incidents"]),
        AuthenticationResults = fields.Values("Authentication-Results"),
        AuthFailure = fields["Auth-Failure"]?.ToLowerInvariant(),
        Fields = fields.All,
    };

    private static List<string> Recipients(PartFields fields)
    {
        List<string> recipients = [];
        HashSet<string> seen = [];
        foreach (string value in fields.Values("Original-Rcpt-To"))
        {
            if (EnvelopeAddress(value) is string address && seen.Add(address))
                recipients.Add(address);
        }

        return recipients;
    }

    /// <summary>The address without its brackets; empty for the null sender.</summary>
    private static string? EnvelopeAddress(string? value)
        => value?.Trim() == "<>" ? string.Empty : SafeText.Address(Formats.Rfc3464.StatusValue.Mailbox(value));

    private static int? IncidentsOf(string? value)
        => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
}
