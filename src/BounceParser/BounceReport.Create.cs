using BounceParsing.Joining;

namespace BounceParsing;

public sealed partial record BounceReport
{
    /// <summary>
    /// A report about recipients, such as those of <see cref="BouncedRecipient.Create(string, string)"/>: for tests of what is done with
    /// reports. <see cref="Kind"/> is that of the worst that became of one: a failure, a delay, a success.
    /// </summary>
    /// <param name="recipients">The recipients in their order; without one the kind is <see cref="ReportKind.None"/>.</param>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentException">A recipient is null.</exception>
    public static BounceReport Create(params IEnumerable<BouncedRecipient> recipients)
    {
        ArgumentNullException.ThrowIfNull(recipients);
        BouncedRecipient[] all = [.. recipients];
        if (Array.IndexOf(all, null) is >= 0 and int missing)
            throw new ArgumentException($"Recipient {missing} is null.", nameof(recipients));
        return new BounceReport { Kind = KindRules.WorstOf(all), Recipients = ValueList<BouncedRecipient>.Own(all) };
    }

    /// <summary>A complaint, of whom <see cref="FeedbackReport.OriginalRcptTo"/> names; what it advises follows from <see cref="FeedbackReport.FeedbackType"/>.</summary>
    /// <param name="feedback">The report's fields.</param>
    /// <exception cref="ArgumentNullException">The fields are null.</exception>
    public static BounceReport Create(FeedbackReport feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        BounceVerdict verdict = new() { Advice = BystanderJudge.AdviceOf(ReportKind.Complaint, feedback.FeedbackType) };
        return new BounceReport
        {
            Kind = ReportKind.Complaint,
            Feedback = feedback,
            Recipients = [.. feedback.OriginalRcptTo.Select(address => new BouncedRecipient { Address = address, FinalRecipient = address, Verdict = verdict })],
        };
    }
}
