namespace BounceParsing.Suppression;

/// <summary>Where an address or a domain stands at one time.</summary>
/// <param name="Cause">Why it gets no mail; <see cref="SuppressionCause.None"/> when it does.</param>
/// <param name="Since">The event that struck it off; null when it gets mail.</param>
/// <param name="Until">When that expires; null when it never does, or it gets mail.</param>
/// <param name="Points">The points of its soft bounces.</param>
public sealed record SuppressionStanding(SuppressionCause Cause, SuppressionMark? Since, DateTimeOffset? Until, decimal Points)
{
    /// <summary>True when it gets no mail.</summary>
    public bool IsSuppressed => Cause != SuppressionCause.None;
}
