using System.Text.Json;

namespace BounceParsing.Json;

/// <summary>Reads a report back. What follows from other members (such as isBounce) is not read.</summary>
internal static class ReportReader
{
    public static BounceReport Read(JsonElement json)
    {
        JsonReading.AsObject(json, "report");
        BounceReport report = new()
        {
            Kind = json.Word<ReportKind>("kind"),
            Generator = json.Text("generator"),
            Grammar = json.Text("grammar"),
            ReportingMta = json.Text("reportingMta"),
            ArrivalDate = json.Date("arrivalDate"),
            EnvelopeId = json.Text("envelopeId"),
            IsDoubleBounce = json.Flag("isDoubleBounce"),
            IsTruncated = json.Flag("isTruncated"),
            Authenticity = json.Word<BounceAuthenticity>("authenticity"),
            AuthenticityEvidence = json.List("authenticityEvidence", ReadAuthenticityEvidence),
            Recipients = json.List("recipients", RecipientReader.Read),
            Feedback = ReadFeedback(json),
            AutoReply = ReadAutoReply(json),
            Returned = ReadReturned(json),
            Headers = new NoticeHeaders { All = json.Member("headers", JsonValueKind.Object)?.Fields("all") ?? [] },
        };
        DateTimeOffset? observed = json.Date("observedAt");
        return observed is null || observed == report.ObservedAt ? report : report with { ObservedAt = observed };
    }

    private static AuthenticityEvidence ReadAuthenticityEvidence(JsonElement json)
    {
        JsonReading.AsObject(json, "authenticityEvidence");
        return new AuthenticityEvidence(json.Text("check") ?? "", json.Word<BounceAuthenticity>("verdict"), json.Text("saw") ?? "");
    }

    private static ReturnedMessage? ReadReturned(JsonElement json)
        => json.Member("returned", JsonValueKind.Object) is JsonElement returned
            ? new ReturnedMessage { Headers = returned.Fields("headers") }
            : null;

    private static AutoReply? ReadAutoReply(JsonElement json)
        => json.Member("autoReply", JsonValueKind.Object) is JsonElement reply
            ? new AutoReply
            {
                Kind = reply.Word<AutoReplyKind>("kind"),
                ReturnDate = reply.Text("returnDate"),
                ReturnsOn = reply.Day("returnsOn"),
                NewAddress = reply.Text("newAddress"),
            }
            : null;

    private static FeedbackReport? ReadFeedback(JsonElement json)
    {
        if (json.Member("feedback", JsonValueKind.Object) is not JsonElement feedback)
            return null;
        return new FeedbackReport
        {
            FeedbackType = feedback.Word<FeedbackType>("feedbackType"),
            UserAgent = feedback.Text("userAgent"),
            SourceIp = feedback.Text("sourceIp"),
            ArrivalDate = feedback.Date("arrivalDate"),
            OriginalMailFrom = feedback.Text("originalMailFrom"),
            OriginalRcptTo = feedback.Texts("originalRcptTo"),
            OriginalEnvelopeId = feedback.Text("originalEnvelopeId"),
            ReportedDomain = feedback.Text("reportedDomain"),
            ReportedUris = feedback.Texts("reportedUris"),
            Incidents = feedback.Integer("incidents"),
            AuthenticationResults = feedback.Texts("authenticationResults"),
            AuthFailure = feedback.Text("authFailure"),
            Fields = feedback.Fields("fields"),
        };
    }
}
