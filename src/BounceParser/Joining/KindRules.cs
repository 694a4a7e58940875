using BounceParsing.Grammars;

namespace BounceParsing.Joining;

/// <summary>The report's kind: what its format says, else the worst that happened to a recipient.</summary>
internal static class KindRules
{
    public static ReportKind Decide(Findings? fields, Findings? prose, List<JoinedRecipient> recipients, NoticeFacts facts)
    {
        if (fields is { Kind: not ReportKind.None })
            return fields.Kind;
        ReportKind worst = ReportKind.None;
        foreach (JoinedRecipient recipient in recipients)
            worst = Worse(worst, Of(recipient.Action));
        if (worst != ReportKind.None)
            return worst;
        return prose is { Kind: not ReportKind.None } ? prose.Kind : Presumed(recipients, facts);
    }

    /// <summary>The kind of a report that does not tell its own: a delay where the Subject says so, else a failure.</summary>
    private static ReportKind Presumed(List<JoinedRecipient> recipients, NoticeFacts facts)
    {
        if (recipients.Count == 0)
            return ReportKind.None;
        return facts.SubjectWords.Has(WordKind.DelaySubject) ? ReportKind.Delay : ReportKind.Failure;
    }

    /// <summary>The kind of a report about these alone.</summary>
    public static ReportKind WorstOf(IEnumerable<BouncedRecipient> recipients)
        => recipients.Aggregate(ReportKind.None, static (worst, recipient) => Worse(worst, Of(recipient.Action)));

    /// <summary>The worst of several.</summary>
    public static ReportKind WorstOf(IEnumerable<ReportKind> kinds) => kinds.Aggregate(ReportKind.None, Worse);

    /// <summary>True for what tells of a delivery: a failure, a delay, a success.</summary>
    public static bool IsOfDelivery(ReportKind kind) => kind is ReportKind.Failure or ReportKind.Delay or ReportKind.Success;

    /// <summary>What happened to a recipient of whom only the report's kind tells.</summary>
    public static DeliveryAction DefaultAction(ReportKind kind) => kind switch
    {
        ReportKind.Failure => DeliveryAction.Failed,
        ReportKind.Delay => DeliveryAction.Delayed,
        ReportKind.Success => DeliveryAction.Delivered,
        _ => DeliveryAction.Unknown,
    };

    private static ReportKind Of(DeliveryAction action) => action switch
    {
        DeliveryAction.Failed => ReportKind.Failure,
        DeliveryAction.Delayed => ReportKind.Delay,
        DeliveryAction.Delivered or DeliveryAction.Relayed or DeliveryAction.Expanded => ReportKind.Success,
        _ => ReportKind.None,
    };

    private static ReportKind Worse(ReportKind a, ReportKind b)
        => a == ReportKind.None ? b : b == ReportKind.None || a < b ? a : b;
}
