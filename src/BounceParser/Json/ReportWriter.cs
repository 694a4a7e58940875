using System.Globalization;
using System.Text.Json;

namespace BounceParsing.Json;

/// <summary>Writes the members of a report.</summary>
internal static class ReportWriter
{
    public static void Write(Utf8JsonWriter writer, BounceReport report)
    {
        writer.WriteWord("kind", report.Kind);
        writer.WriteBoolean("isBounce", report.IsBounce);
        writer.WriteWord("advice", report.Advice);
        writer.WriteText("generator", report.Generator);
        writer.WriteText("grammar", report.Grammar);
        writer.WriteText("reportingMta", report.ReportingMta);
        writer.WriteDate("arrivalDate", report.ArrivalDate);
        writer.WriteDate("observedAt", report.ObservedAt);
        writer.WriteText("envelopeId", report.EnvelopeId);
        writer.WriteBoolean("isDoubleBounce", report.IsDoubleBounce);
        writer.WriteBoolean("isTruncated", report.IsTruncated);
        if (report.Authenticity != BounceAuthenticity.Unknown)
            writer.WriteWord("authenticity", report.Authenticity);
        writer.WriteObjects("authenticityEvidence", report.AuthenticityEvidence, WriteAuthenticityEvidence);
        writer.WriteObjects("recipients", report.Recipients, RecipientWriter.Write);
        writer.WriteObject("feedback", report.Feedback, WriteFeedback);
        writer.WriteObject("autoReply", report.AutoReply, WriteAutoReply);
        writer.WriteObject("returned", report.Returned, WriteReturned);
        writer.WriteObject("headers", report.Headers.All.Count == 0 ? null : report.Headers, WriteHeaders);
    }

    private static void WriteAuthenticityEvidence(Utf8JsonWriter writer, AuthenticityEvidence found)
    {
        writer.WriteText("check", found.Check);
        writer.WriteWord("verdict", found.Verdict);
        writer.WriteText("saw", found.Saw);
    }

    private static void WriteHeaders(Utf8JsonWriter writer, NoticeHeaders headers)
    {
        writer.WriteText("from", headers.From);
        writer.WriteText("to", headers.To);
        writer.WriteText("deliveredTo", headers.DeliveredTo);
        writer.WriteText("subject", headers.Subject);
        writer.WriteDate("date", headers.Date);
        writer.WriteText("messageId", headers.MessageId);
        writer.WriteText("inReplyTo", headers.InReplyTo);
        writer.WriteFields("all", headers.All);
    }

    private static void WriteReturned(Utf8JsonWriter writer, ReturnedMessage returned)
    {
        writer.WriteText("messageId", returned.MessageId);
        writer.WriteText("from", returned.From);
        writer.WriteText("to", returned.To);
        writer.WriteText("subject", returned.Subject);
        writer.WriteDate("date", returned.Date);
        writer.WriteText("returnPath", returned.ReturnPath);
        writer.WriteText("listId", returned.ListId);
        writer.WriteFields("headers", returned.Headers);
    }

    private static void WriteFeedback(Utf8JsonWriter writer, FeedbackReport feedback)
    {
        writer.WriteWord("feedbackType", feedback.FeedbackType);
        writer.WriteText("userAgent", feedback.UserAgent);
        writer.WriteText("sourceIp", feedback.SourceIp);
        writer.WriteDate("arrivalDate", feedback.ArrivalDate);
        writer.WriteText("originalMailFrom", feedback.OriginalMailFrom);
        writer.WriteTexts("originalRcptTo", feedback.OriginalRcptTo);
        writer.WriteText("originalEnvelopeId", feedback.OriginalEnvelopeId);
        writer.WriteText("reportedDomain", feedback.ReportedDomain);
        writer.WriteTexts("reportedUris", feedback.ReportedUris);
        writer.WriteInteger("incidents", feedback.Incidents);
        writer.WriteTexts("authenticationResults", feedback.AuthenticationResults);
        writer.WriteText("authFailure", feedback.AuthFailure);
        writer.WriteFields("fields", feedback.Fields);
    }

    private static void WriteAutoReply(Utf8JsonWriter writer, AutoReply reply)
    {
        writer.WriteWord("kind", reply.Kind);
        writer.WriteText("returnDate", reply.ReturnDate);
        writer.WriteText("returnsOn", reply.ReturnsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteText("newAddress", reply.NewAddress);
    }
}
