namespace BounceParsing.Suppression;

/// <summary>Several events that act together: soft bounces on enough days, or enough recipients of a dead domain.</summary>
/// <param name="From">When the first of them happened, in UTC.</param>
/// <param name="Last">The last of them.</param>
public sealed record SuppressionRun(DateTimeOffset From, SuppressionMark Last)
{
    internal static SuppressionRun? Later(SuppressionRun? one, SuppressionRun? other)
    {
        if (one is null || other is null)
            return one ?? other;

        // Of one day's events the last to arrive completes the newest group: it begins latest, in whatever order they came.
        if (one.Last == other.Last)
            return one.From >= other.From ? one : other;
        return SuppressionMark.Later(one.Last, other.Last) == one.Last ? one : other;
    }

    internal SuppressionRun? After(DateTimeOffset release) => From > release ? this : null;
}
