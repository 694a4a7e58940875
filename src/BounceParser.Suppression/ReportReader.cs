namespace BounceParsing.Suppression;

/// <summary>From a report to events.</summary>
internal static class ReportReader
{
    private const int LongestWords = 500;

    public static IReadOnlyList<SuppressionEvent> Read(BounceReport report, DateTimeOffset receivedAt)
    {
        List<SuppressionEvent> events = [];
        // It covers all recipients: made anew for each, it would cost their square.
        string fingerprint = ReportFacts.Fingerprint(report);
        foreach (BouncedRecipient recipient in report.Recipients)
        {
            if (!string.IsNullOrWhiteSpace(recipient.Address))
                events.Add(Read(report, recipient, receivedAt, fingerprint));
        }

        return events;
    }

    public static SuppressionEvent Read(BounceReport report, BouncedRecipient recipient, DateTimeOffset receivedAt)
        => Read(report, recipient, receivedAt, ReportFacts.Fingerprint(report));

    private static SuppressionEvent Read(BounceReport report, BouncedRecipient recipient, DateTimeOffset receivedAt, string fingerprint)
    {
        string address = SuppressionAddress.Normalize(recipient.Address!);
        SuppressionEventKind kind = KindOf(report, recipient);
        return new()
        {
            Address = address,
            Id = EventId.Of(fingerprint, address),
            Kind = kind,
            OccurredAt = TimeOf(report, receivedAt),
            IsTrusted = !ReportFacts.IsDoubted(report),
            SpeaksOfDomain = kind == SuppressionEventKind.HardBounce && recipient.Scope == BounceScope.Domain && ReportFacts.IsSure(recipient),
            ShowsDomainAlive = recipient.Action is DeliveryAction.Delivered or DeliveryAction.Relayed or DeliveryAction.Expanded,
            Reason = recipient.Reason,
            Status = recipient.Status,
            Words = OneLine($"{Name(report, recipient)}: {recipient.Diagnostic ?? recipient.Evidence?.Words}"),
            Evidence = recipient.Evidence,
        };
    }

    /// <summary>To the millisecond in UTC: what every store keeps.</summary>
    public static DateTimeOffset Instant(DateTimeOffset time)
        => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    /// <summary>Blanks and line breaks as one blank, and no more than fits a line of a table.</summary>
    public static string OneLine(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(':', ' ');
        if (line.Length <= LongestWords)
            return line;
        int end = char.IsHighSurrogate(line[LongestWords - 1]) ? LongestWords - 1 : LongestWords;
        return line[..end];
    }

    private static SuppressionEventKind KindOf(BounceReport report, BouncedRecipient recipient) => report.Kind switch
    {
        ReportKind.Complaint => IsPersonsComplaint(report.Feedback) ? SuppressionEventKind.Complaint : SuppressionEventKind.None,
        ReportKind.Unsubscribe => SuppressionEventKind.Unsubscribe,
        ReportKind.Failure or ReportKind.Delay or ReportKind.Success => KindOf(recipient),
        _ => SuppressionEventKind.None,
    };

    /// <summary>Only a cause that lies with the recipient or its domain counts: a connection that fails may be our own.</summary>
    private static SuppressionEventKind KindOf(BouncedRecipient recipient) => recipient.Action switch
    {
        DeliveryAction.Delivered => SuppressionEventKind.Delivery,
        DeliveryAction.Failed when recipient.Reason == BounceReason.Suppressed => SuppressionEventKind.Suppressed,
        DeliveryAction.Failed when recipient.IsHardBounce => SuppressionEventKind.HardBounce,
        DeliveryAction.Failed when recipient.Scope is BounceScope.Recipient or BounceScope.Domain => SuppressionEventKind.SoftBounce,
        _ => SuppressionEventKind.None,
    };

    /// <summary>RFC 5965, 7.3 and RFC 6650: abuse and fraud are a person's; RFC 6591's auth-failure is a program's; not-spam takes a complaint back.</summary>
    private static bool IsPersonsComplaint(FeedbackReport? feedback)
        => feedback is null || feedback.FeedbackType is FeedbackType.Abuse or FeedbackType.Fraud or FeedbackType.OptOut;

    /// <summary>
    /// Our own server's stamp before the Date that whoever wrote the notice gave it: else one forger's dozen of notices would
    /// be a dozen days of soft bounces.
    /// </summary>
    private static DateTimeOffset TimeOf(BounceReport report, DateTimeOffset receivedAt)
        => Instant(report.ObservedAt is DateTimeOffset told && told < receivedAt ? told : receivedAt);

    private static string Name(BounceReport report, BouncedRecipient recipient) => report.Kind switch
    {
        ReportKind.Complaint => $"complaint ({report.Feedback?.FeedbackType ?? FeedbackType.Abuse})",
        ReportKind.Unsubscribe => "unsubscribe",
        _ => recipient.Action == DeliveryAction.Failed ? recipient.Reason.ToString() : recipient.Action.ToString(),
    };
}
