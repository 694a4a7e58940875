namespace BounceParsing.Joining;

/// <summary>Makes the public value of whom a complaint, a reply, a receipt or a request speaks for: there is no delivery to judge.</summary>
internal static class BystanderJudge
{
    public static bool IsFor(ReportKind kind)
        => kind is ReportKind.Complaint or ReportKind.AutoReply or ReportKind.ReadReceipt or ReportKind.Unsubscribe;

    public static BouncedRecipient Judge(JoinedRecipient joined, ReportKind kind, FeedbackReport? feedback) => new()
    {
        Address = AddressRules.Choose(joined),
        FinalRecipient = joined.FinalRecipient,
        OriginalRecipient = joined.OriginalRecipient,
        Verdict = new BounceVerdict { Advice = AdviceOf(kind, feedback?.FeedbackType ?? FeedbackType.Unknown) },
    };

    /// <summary>
    /// Who complains or asks to be left alone is not mailed again; a machine's report on authentication is no such wish
    /// (RFC 6591), and "not spam" is the contrary.
    /// </summary>
    public static BounceAdvice AdviceOf(ReportKind kind, FeedbackType type) => kind switch
    {
        ReportKind.Unsubscribe => BounceAdvice.SuppressAddress,
        ReportKind.Complaint when FeedbackTypeWords.IsPersons(type) => BounceAdvice.SuppressAddress,
        ReportKind.Complaint when type == FeedbackType.NotSpam => BounceAdvice.None,
        ReportKind.Complaint => BounceAdvice.Investigate,
        _ => BounceAdvice.None,
    };
}
