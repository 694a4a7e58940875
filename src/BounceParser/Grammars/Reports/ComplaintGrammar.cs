using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>A complaint in a provider's own format, without a machine-readable part.</summary>
internal sealed class ComplaintGrammar : IGrammar
{
    public Findings? Read(Notice notice)
    {
        if (FindRow(notice) is not ComplaintRow row)
            return null;
        Findings findings = new()
        {
            Grammar = "complaint",
            Kind = ReportKind.Complaint,
            Generator = row.Provider,
            Feedback = new FeedbackReport { FeedbackType = FeedbackType.Abuse },
        };
        ComplaintRecipients.AddTo(findings, null, notice);
        return findings;
    }

    /// <summary>True where sender and Subject are those of a row, or a provider names in the attached message who complained.</summary>
    public static bool IsComplaint(Notice notice) => FindRow(notice) is not null;

    private static ComplaintRow? FindRow(Notice notice)
    {
        foreach (Notice attached in notice.Attached)
        {
            foreach (ComplaintRow row in ComplaintRows.Rows)
            {
                if (row.RecipientHeader is string header && attached.Headers.Has(header))
                    return row;
            }
        }

        return FindBySender(notice);
    }

    private static ComplaintRow? FindBySender(Notice notice)
    {
        string? from = notice.Headers["From"];
        if (!ComplaintRows.Senders.IsIn(from))
            return null;
        ReadOnlySpan<char> subject = notice.Facts.Subject.AsSpan().Trim();
        foreach (ComplaintRow row in ComplaintRows.Rows)
        {
            if (from.AsSpan().Holds(row.Sender) && subject.StartsWith(row.Subject, StringComparison.OrdinalIgnoreCase))
                return row;
        }

        return null;
    }
}
