namespace BounceParsing.Suppression.Stores;

/// <summary>
/// One row of what is remembered. <see cref="State"/> alone counts; the columns beside it are for people who look into the
/// database and for purging.
/// </summary>
/// <param name="Key">The address, or "@" and the domain, hashed where a key is set.</param>
/// <param name="State">The state as JSON.</param>
/// <param name="Cause">Why it gets no mail, as of the last event.</param>
/// <param name="Since">Since when; null when it gets mail.</param>
/// <param name="Until">Until when; null for ever, or when it gets mail.</param>
/// <param name="Points">The points of its soft bounces, as of the last event.</param>
/// <param name="LastEventAt">When the last event happened that changed it.</param>
internal sealed record StateRow(
    string Key, string State, SuppressionCause Cause, DateTimeOffset? Since, DateTimeOffset? Until, decimal Points, DateTimeOffset LastEventAt);
