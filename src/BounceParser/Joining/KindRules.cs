using BounceParsing.Grammars;

namespace BounceParsing.Joining;

/// <summary>The report's kind: what its format says, else the worst that happened to a recipient.</summary>
internal static class KindRules
{
    public static ReportKind Decide(Findings? fields, Findings? prose, List<JoinedRecipient> recipients)
    {
        if (fields is { Kind: not ReportKind.None })
            return fields.Kind;
        ReportKind worst = ReportKind.None;
        foreach (JoinedRecipient recipient in recipients)
            worst = Worse(worst, Of(recipient.Action));
        return worst != ReportKind.None ? worst : prose?.Kind ?? ReportKind.None;
    }

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
