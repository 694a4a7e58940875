namespace BounceParsing.Suppression;

/// <summary>
/// What is remembered of one address: of each kind the newest event, of soft bounces the newest of each of the last days.
/// States are made by <see cref="SuppressionPolicy"/> alone and compare by value.
/// </summary>
public sealed record SuppressionState
{
    /// <summary>An address that nothing is known of.</summary>
    public static SuppressionState Empty { get; } = new();

    /// <summary>The newest hard bounce; null when there is none that stands.</summary>
    public SuppressionMark? HardBounce { get; init; }

    /// <summary>The newest complaint; null when there is none that stands.</summary>
    public SuppressionMark? Complaint { get; init; }

    /// <summary>The newest request to be taken off; null when there is none that stands.</summary>
    public SuppressionMark? Unsubscribe { get; init; }

    /// <summary>The newest word of a sending service that it did not try; null when there is none that stands.</summary>
    public SuppressionMark? Suppressed { get; init; }

    /// <summary>When a person struck it off; null when nobody did.</summary>
    public SuppressionMark? Manual { get; init; }

    /// <summary>The newest delivery; null when none is known.</summary>
    public SuppressionMark? Delivery { get; init; }

    /// <summary>The newest release by a person; null when nobody did.</summary>
    public SuppressionMark? Release { get; init; }

    /// <summary>The last soft bounce of each day (UTC), the oldest day first; never more days than are needed to act.</summary>
    public IReadOnlyList<SuppressionMark> SoftBounces
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The newest soft bounces that acted together; null when they never did, or were released.</summary>
    public SuppressionRun? SoftRun { get; init; }

    /// <summary>True when both remember the same.</summary>
    public bool Equals(SuppressionState? other)
        => other is not null && HardBounce == other.HardBounce && Complaint == other.Complaint && Unsubscribe == other.Unsubscribe
            && Suppressed == other.Suppressed && Manual == other.Manual && Delivery == other.Delivery && Release == other.Release
            && SoftRun == other.SoftRun && SoftBounces.SequenceEqual(other.SoftBounces);

    /// <inheritdoc/>
    public override int GetHashCode()
        => HashCode.Combine(HardBounce, Complaint, Unsubscribe, Suppressed, Delivery, Release, SoftRun, SoftBounces.Count);
}
