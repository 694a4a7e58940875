using BounceParsing.Suppression.Stores;
using Npgsql;

namespace BounceParsing.Suppression.Postgres;

/// <summary>
/// A suppression list in PostgreSQL. A batch is three statements in one transaction, whatever its size: the events that are new, the states
/// that they touch, what follows. All of them take rows in the order of their keys, so writers wait for each other and never in a circle.
/// </summary>
public sealed class PostgresSuppressionStore : ISuppressionStore
{
    private readonly NpgsqlDataSource _source;
    private readonly StoreLogic _logic;

    private PostgresSuppressionStore(NpgsqlDataSource source, SuppressionStoreOptions options)
    {
        _source = source;
        _logic = new(options);
    }

    /// <summary>Opens the store, makes its tables where they are missing, and upgrades them where they are older.</summary>
    /// <param name="source">The connections; the caller's to dispose of. The tables are in the first schema of its search path.</param>
    /// <param name="options">Policy, hash key and clock; <see cref="SuppressionStoreOptions.Default"/> when null.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="InvalidOperationException">The tables were made by a newer version of the package.</exception>
    /// <exception cref="NpgsqlException">The server cannot be reached or refuses.</exception>
    public static async Task<PostgresSuppressionStore> OpenAsync(
        NpgsqlDataSource source, SuppressionStoreOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        await PostgresSchema.UpgradeAsync(source, cancellationToken).ConfigureAwait(false);
        return new(source, options ?? SuppressionStoreOptions.Default);
    }

    /// <inheritdoc/>
    public async Task<RecordResult> RecordAsync(IEnumerable<SuppressionEvent> events, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<StoredEvent> prepared = _logic.Prepare(events, out int repeated);
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        HashSet<string> added = await PostgresRows.InsertAsync(connection, prepared, _logic.Now, cancellationToken).ConfigureAwait(false);
        StoredEvent[] fresh = [.. prepared.Where(one => added.Contains(one.Kept.Id))];
        Dictionary<string, string> known = await PostgresRows.LockStatesAsync(connection, StoreLogic.StateKeys(fresh), _logic.Now, cancellationToken).ConfigureAwait(false);
        FoldedBatch batch = _logic.Fold(fresh, known, repeated + prepared.Count - fresh.Length);
        await PostgresRows.UpdateAsync(connection, batch.Rows, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return batch.Result;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, SuppressionEntry>> FindAsync(IEnumerable<string> addresses, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        string[] asked = [.. addresses];
        string[] keys = _logic.LookUpKeys(asked);
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        return _logic.Judge(asked, await PostgresRows.StatesAsync(connection, keys, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<bool> ReleaseAsync(string address, string by, string why, CancellationToken cancellationToken = default)
    {
        SuppressionEvent release = SuppressionEvent.Release(address, by, why, _logic.Now);
        return (await RecordAsync([release], cancellationToken).ConfigureAwait(false)).HasReleased;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string address, CancellationToken cancellationToken = default)
    {
        string key = _logic.Keys.Of(address);
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        return await PostgresRows.HistoryAsync(connection, key, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<int> ForgetAsync(string address, CancellationToken cancellationToken = default)
    {
        string key = _logic.Keys.Of(address);
        string? domain = _logic.Keys.OfDomain(address);
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        int count = await PostgresRows.ForgetAsync(connection, key, cancellationToken).ConfigureAwait(false);
        string[] keys = [.. new[] { key, domain }.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        Dictionary<string, string> known = await PostgresRows.LockStatesAsync(connection, keys, _logic.Now, cancellationToken).ConfigureAwait(false);
        await PostgresRows.RemoveStateAsync(connection, key, cancellationToken).ConfigureAwait(false);
        if (domain is not null && domain != key && _logic.Without(key, domain, known.GetValueOrDefault(domain)) is StateRow row)
            await PostgresRows.UpdateAsync(connection, [row], cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return count;
    }

    /// <inheritdoc/>
    public async Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        int count = await PostgresRows.PurgeAsync(connection, before, _logic.Now, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return count;
    }

    /// <summary>Lets go of nothing: the source is the caller's.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
