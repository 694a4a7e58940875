namespace BounceParsing.Grammars.Dialects;

/// <summary>What a notice's kind says of each of its recipients.</summary>
internal static class KindActions
{
    public static DeliveryAction Of(ReportKind kind) => kind switch
    {
        ReportKind.Delay => DeliveryAction.Delayed,
        ReportKind.Success => DeliveryAction.Delivered,
        _ => DeliveryAction.Failed,
    };
}
