namespace BounceParsing.Suppression;

/// <summary>What callers do most with a store.</summary>
public static class SuppressionStoreExtensions
{
    /// <summary>Records what reports say, one transaction for all of them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="reports">The reports; those that say nothing of an address count for nothing.</param>
    /// <param name="receivedAt">When they were received, where a notice itself does not tell; now when null.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task<RecordResult> RecordAsync(
        this ISuppressionStore store, IEnumerable<BounceReport> reports, DateTimeOffset? receivedAt = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(reports);
        DateTimeOffset at = receivedAt ?? TimeProvider.System.GetUtcNow();
        return store.RecordAsync(reports.SelectMany(report => SuppressionEvent.From(report, at)), cancellationToken);
    }

    /// <summary>Why one address should get no mail; null when it should.</summary>
    /// <exception cref="ArgumentNullException">The store is null.</exception>
    /// <exception cref="ArgumentException">The address is null or blank.</exception>
    public static async Task<SuppressionEntry?> FindAsync(this ISuppressionStore store, string address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        IReadOnlyDictionary<string, SuppressionEntry> found = await store.FindAsync([address], cancellationToken).ConfigureAwait(false);
        return found.GetValueOrDefault(address);
    }
}
