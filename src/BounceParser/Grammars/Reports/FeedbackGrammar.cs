using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>A feedback report (RFC 5965; RFC 6591 for authentication failures; RFC 6650).</summary>
internal sealed class FeedbackGrammar : IGrammar
{
    public Findings? Read(Notice notice)
    {
        if (FindFields(notice) is not PartFields fields)
            return null;
        FeedbackReport report = FeedbackFields.ToReport(fields);
        Findings findings = new()
        {
            Grammar = "rfc5965",
            Kind = ReportKind.Complaint,
            Generator = ProductOf(report.UserAgent),
            Feedback = report,
            ReportingMta = Formats.Rfc3464.StatusValue.Host(fields["Reporting-MTA"]),
            ArrivalDate = report.ArrivalDate,
            EnvelopeId = report.OriginalEnvelopeId,
        };
        ComplaintRecipients.AddTo(findings, report, notice);
        return findings;
    }

    /// <summary>The fields of the part that bears the type, or of one under a wrong type in a message that bears it.</summary>
    private static PartFields? FindFields(Notice notice)
    {
        if (notice.FindPart("message", "feedback-report") is NoticePart typed)
            return PartFields.Read(typed.Lines);
        string? type = notice.ReportType;
        if (type is null || !type.Equals("feedback-report", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (NoticePart part in notice.Parts)
        {
            PartFields fields = PartFields.Read(part.Lines);
            if (fields["Feedback-Type"] is not null)
                return fields;
        }

        return null;
    }

    /// <summary>The product of a User-Agent without its version (RFC 5965, 3.1).</summary>
    private static string? ProductOf(string? userAgent)
    {
        if (userAgent is null)
            return null;
        int end = userAgent.AsSpan().IndexOfAny('/', ';');
        return end < 0 ? userAgent : userAgent[..end].TrimEnd();
    }
}
