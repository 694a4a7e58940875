using System.Text.Json;

namespace BounceParsing.Grammars.Formats.Ses;

/// <summary>A complaint, as SES took it from a provider's feedback report.</summary>
internal static class SesComplaint
{
    public static void Add(JsonElement complaint, Findings findings)
    {
        findings.Kind = ReportKind.Complaint;
        foreach (JsonElement recipient in complaint.Items("complainedRecipients"))
        {
            if (MailboxText.Clean(recipient.Text("emailAddress")) is string address)
                findings.Blocks.Add(new Block { IsFields = true, FinalRecipient = address });
        }

        findings.Feedback = new FeedbackReport
        {
            FeedbackType = FeedbackTypeWords.Parse(complaint.Text("complaintFeedbackType")),
            UserAgent = complaint.Text("userAgent"),
            ArrivalDate = complaint.Date("arrivalDate"),
        };
    }
}
