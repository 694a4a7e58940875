namespace BounceParsing.Cli.Redaction;

/// <summary>Compares two reports in all but names and texts.</summary>
internal static class ReportShape
{
    public static bool AreSame(BounceReport one, BounceReport other)
        => Of(one).Equals(Of(other)) && one.Recipients.Select(Of).SequenceEqual(other.Recipients.Select(Of));

    private static object Of(BounceReport report) => (
        report.Kind, report.Advice, report.Generator, report.Grammar, report.IsDoubleBounce, report.IsTruncated,
        report.Returned is null, report.Feedback?.FeedbackType, (report.AutoReply?.Kind, report.AutoReply?.NewAddress is null));

    private static object Of(BouncedRecipient recipient) => (
        recipient.Action, (recipient.Reason, recipient.Confidence), recipient.Permanence, recipient.IsHardBounce, recipient.Advice, recipient.Status, recipient.ReplyCode,
        (recipient.Stage, recipient.QueueLifetimeExpired, recipient.DiagnosticType, recipient.Evidence?.RuleId, recipient.Evidence?.Source),
        (recipient.Address is null, recipient.FinalRecipient is null, recipient.OriginalRecipient is null, recipient.RemoteMta is null, recipient.Diagnostic is null));
}
