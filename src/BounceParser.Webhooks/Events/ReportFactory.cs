namespace BounceParsing.Webhooks.Events;

/// <summary>Makes a report of an event: the one place that builds <see cref="BounceReport"/> and <see cref="BouncedRecipient"/>.</summary>
internal static class ReportFactory
{
    public static BounceReport Build(string generator, string service, ServiceEvent found, Meaning meaning)
    {
        FeedbackReport? feedback = meaning.Disposition == Disposition.Complaint ? FeedbackOf(found) : null;
        return new BounceReport
        {
            Kind = KindOf(meaning.Disposition),
            Recipients = [.. found.Recipients.Select(facts => RecipientOf(facts, found.Time, meaning, feedback))],
            Generator = generator,
            Grammar = $"webhook-{service}",
            ObservedAt = found.Time,
            ReportingMta = SafeText.WithoutType(found.ReportingMta),
            Returned = ReturnedOf(found.Returned),
            Feedback = feedback,
            AutoReply = meaning.Disposition == Disposition.AutoReply ? new AutoReply() : null,
            IsTruncated = found.Recipients.Any(facts => facts.Words?.Length > SafeText.MaxWords),
        };
    }

    private static BouncedRecipient RecipientOf(RecipientFacts facts, DateTimeOffset? time, Meaning meaning, FeedbackReport? feedback)
    {
        (string? type, string? words) = SplitType(SafeText.Words(facts.Words));
        DeliveryAction action = ActionOf(meaning.Disposition);
        BounceVerdict verdict = action switch
        {
            DeliveryAction.Failed or DeliveryAction.Delayed => EventJudge.Judge(facts, words, meaning, action),
            DeliveryAction.Delivered or DeliveryAction.Expanded => EventJudge.CodesOf(facts, words),
            _ => new BounceVerdict { Advice = AdviceOf(meaning.Disposition, feedback) },
        };
        return new BouncedRecipient
        {
            Address = SafeText.Address(facts.Address),
            FinalRecipient = SafeText.Address(facts.Address),
            Action = action,
            Verdict = verdict,
            QueueLifetimeExpired = verdict.Reason == BounceReason.Expired && action == DeliveryAction.Failed,
            RemoteMta = SafeText.Line(facts.RemoteMta),
            Diagnostic = words,
            DiagnosticType = type,
            LastAttempt = action is DeliveryAction.Failed or DeliveryAction.Delayed && meaning.Disposition != Disposition.Suppressed ? time : null,
            WillRetryUntil = facts.WillRetryUntil,
        };
    }

    private static ReportKind KindOf(Disposition disposition) => disposition switch
    {
        Disposition.Failed or Disposition.Suppressed => ReportKind.Failure,
        Disposition.Delayed => ReportKind.Delay,
        Disposition.Delivered or Disposition.Expanded => ReportKind.Success,
        Disposition.Complaint => ReportKind.Complaint,
        Disposition.Unsubscribe => ReportKind.Unsubscribe,
        Disposition.AutoReply => ReportKind.AutoReply,
        _ => ReportKind.None,
    };

    private static DeliveryAction ActionOf(Disposition disposition) => disposition switch
    {
        Disposition.Failed or Disposition.Suppressed => DeliveryAction.Failed,
        Disposition.Delayed => DeliveryAction.Delayed,
        Disposition.Delivered => DeliveryAction.Delivered,
        Disposition.Expanded => DeliveryAction.Expanded,
        _ => DeliveryAction.Unknown,
    };

    /// <summary>What the core advises on a report of the kind that names nobody.</summary>
    private static BounceAdvice AdviceOf(Disposition disposition, FeedbackReport? feedback)
        => new BounceReport { Kind = KindOf(disposition), Feedback = feedback }.Advice;

    // A service that only says "spam" passes on that a person complained: abuse (RFC 5965, 7.3).
    private static FeedbackReport FeedbackOf(ServiceEvent found) => new()
    {
        FeedbackType = found.FeedbackType is null ? FeedbackType.Abuse : FeedbackReport.TypeOf(found.FeedbackType),
        UserAgent = SafeText.Line(found.UserAgent),
        ArrivalDate = found.ArrivalDate,
        OriginalRcptTo = [.. found.Recipients.Select(facts => SafeText.Address(facts.Address)).OfType<string>()],
    };

    private static ReturnedMessage? ReturnedOf(IReadOnlyList<HeaderField> headers)
    {
        List<HeaderField> kept = [];
        foreach (HeaderField header in headers)
        {
            if (SafeText.Line(header.Name) is string name && SafeText.Line(header.Value) is string value)
                kept.Add(new HeaderField(name, value));
        }

        return kept.Count == 0 ? null : new ReturnedMessage { Headers = kept };
    }

    // "smtp; 550 5.1.1 ...", as a Diagnostic-Code field has it (RFC 3464, 2.3.6).
    private static (string? Type, string? Words) SplitType(string? words)
    {
        int end = words?.IndexOf(';') ?? -1;
        if (end <= 0)
            return (null, words);
        string type = words![..end].ToLowerInvariant();
        return type == "smtp" || (type.StartsWith("x-", StringComparison.Ordinal) && !type.Contains(' '))
            ? (type, SafeText.Words(words[(end + 1)..]))
            : (null, words);
    }
}
