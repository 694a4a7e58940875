namespace BounceParsing.Joining;

/// <summary>What follows from a report as a whole.</summary>
internal static class ReportAdvice
{
    /// <summary>The gravest first: what strikes an address off, then what the sender must mend, then what time may mend.</summary>
    private static readonly BounceAdvice[] ByGravity =
    [
        BounceAdvice.SuppressDomain, BounceAdvice.SuppressAddress, BounceAdvice.UpdateAddress, BounceAdvice.FixSender,
        BounceAdvice.FixMessage, BounceAdvice.SlowDown, BounceAdvice.Investigate, BounceAdvice.RetryLater,
    ];

    public static BounceAdvice Of(BounceReport report)
    {
        if (report.Kind == ReportKind.AutoReply)
            return report.AutoReply?.NewAddress is null ? BounceAdvice.None : BounceAdvice.UpdateAddress;
        if (report.Recipients.Count == 0)
            return OfKind(report);
        foreach (BounceAdvice advice in ByGravity)
        {
            foreach (BouncedRecipient recipient in report.Recipients)
            {
                if (recipient.Advice == advice)
                    return advice;
            }
        }

        return BounceAdvice.None;
    }

    /// <summary>A failure without a recipient is the message's: a person must look which one it was.</summary>
    private static BounceAdvice OfKind(BounceReport report) => report.Kind == ReportKind.Failure
        ? BounceAdvice.Investigate
        : BystanderJudge.AdviceOf(report.Kind, report.Feedback?.FeedbackType ?? FeedbackType.Unknown);
}
