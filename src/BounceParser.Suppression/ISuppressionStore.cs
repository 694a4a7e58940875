namespace BounceParsing.Suppression;

/// <summary>
/// Where a suppression list is kept: every event once, and what follows for each address. All members may be called from many threads
/// and many processes at once.
/// </summary>
public interface ISuppressionStore : IAsyncDisposable
{
    /// <summary>Records events in one transaction: all of them or none. Those that are known by their id change nothing.</summary>
    /// <exception cref="ArgumentNullException">The events are null.</exception>
    Task<RecordResult> RecordAsync(IEnumerable<SuppressionEvent> events, CancellationToken cancellationToken = default);

    /// <summary>
    /// What a sender asks before sending, thousands of addresses at once: those that should get no mail, by the address as it was asked,
    /// with the reason. An address is also found when its whole domain is struck off, unless a person has released it since.
    /// </summary>
    /// <exception cref="ArgumentNullException">The addresses are null.</exception>
    /// <exception cref="ArgumentException">An address is null or blank.</exception>
    Task<IReadOnlyDictionary<string, SuppressionEntry>> FindAsync(IEnumerable<string> addresses, CancellationToken cancellationToken = default);

    /// <summary>A person releases an address, or with "@example.com" a whole domain: all that came before is void.</summary>
    /// <param name="address">The address, or "@" and a domain.</param>
    /// <param name="by">Who.</param>
    /// <param name="why">The person's reason, for the history.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>True when it was struck off before.</returns>
    /// <exception cref="ArgumentException">An argument is null or blank.</exception>
    Task<bool> ReleaseAsync(string address, string by, string why, CancellationToken cancellationToken = default);

    /// <summary>All that is recorded of an address, or with "@example.com" of a domain itself, the oldest first.</summary>
    /// <exception cref="ArgumentException">The address is null or blank.</exception>
    Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string address, CancellationToken cancellationToken = default);

    /// <summary>Erases all that is kept of an address, its suppression too: it may be mailed again.</summary>
    /// <returns>How many events were erased.</returns>
    /// <exception cref="ArgumentException">The address is null or blank.</exception>
    Task<int> ForgetAsync(string address, CancellationToken cancellationToken = default);

    /// <summary>Erases events before a time, and what is remembered of addresses that are not struck off and had no event since.</summary>
    /// <returns>How many events were erased.</returns>
    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken = default);
}
