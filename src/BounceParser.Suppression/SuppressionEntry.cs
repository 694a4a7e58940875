namespace BounceParsing.Suppression;

/// <summary>Why an address should get no mail.</summary>
/// <param name="Address">The address as it was asked.</param>
/// <param name="Cause">Why.</param>
/// <param name="Since">When that happened, in UTC.</param>
/// <param name="Until">When it expires; null when it never does.</param>
/// <param name="Words">The reason and the words of the notice, on one line.</param>
/// <param name="EventId">The event in the history.</param>
public sealed record SuppressionEntry(string Address, SuppressionCause Cause, DateTimeOffset Since, DateTimeOffset? Until, string Words, string EventId);
