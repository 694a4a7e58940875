namespace BounceParsing.Webhooks.Events;

/// <summary>What the tables say of an event: its class's row where that tells, else the event's own.</summary>
internal readonly record struct Meaning(ServiceRow? ByClass, ServiceRow? ByEvent)
{
    public Disposition Disposition => ByClass?.Disposition ?? ByEvent?.Disposition ?? Disposition.Ignored;

    /// <summary>The row that names the cause; null when none does.</summary>
    public ServiceRow? Cause => HasReason(ByClass) ? ByClass : HasReason(ByEvent) ? ByEvent : null;

    public BounceReason Reason => Cause?.Reason ?? BounceReason.Undetermined;

    public BouncePermanence Permanence
        => ByClass is { Permanence: not BouncePermanence.Unknown } row ? row.Permanence : ByEvent?.Permanence ?? BouncePermanence.Unknown;

    private static bool HasReason(ServiceRow? row) => row is { Reason: not BounceReason.Undetermined };
}
