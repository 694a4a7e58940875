namespace BounceParsing.Suppression;

/// <summary>One event as a state remembers it.</summary>
/// <param name="At">When it happened, in UTC.</param>
/// <param name="EventId">The <see cref="SuppressionEvent.Id"/> under which the history has it.</param>
/// <param name="Words">The reason and the words of the notice, on one line.</param>
public sealed record SuppressionMark(DateTimeOffset At, string EventId, string Words)
{
    /// <summary>The later of two; of two at one instant always the same one, so that order of arrival does not matter.</summary>
    internal static SuppressionMark? Later(SuppressionMark? one, SuppressionMark? other)
    {
        if (one is null || other is null)
            return one ?? other;
        int order = one.At.CompareTo(other.At);
        if (order == 0)
            order = string.CompareOrdinal(one.EventId, other.EventId);
        return order >= 0 ? one : other;
    }

    /// <summary>This mark, or null where a release at or after it has made it void.</summary>
    internal SuppressionMark? After(DateTimeOffset release) => At > release ? this : null;
}
