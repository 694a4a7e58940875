using BounceParsing.Suppression.Stores;
using Microsoft.Data.Sqlite;

namespace BounceParsing.Suppression.Sqlite;

/// <summary>
/// A suppression list in one SQLite file, with a write-ahead log: readers wait for nobody, writers for each other. SQLite has no
/// asynchronous file access: a call runs on a thread of the pool.
/// </summary>
public sealed class SqliteSuppressionStore : ISuppressionStore
{
    private readonly string _connectionString;
    private readonly StoreLogic _logic;
    private readonly SemaphoreSlim _writing = new(1);

    private SqliteSuppressionStore(string connectionString, SuppressionStoreOptions options)
    {
        _connectionString = connectionString;
        _logic = new(options);
    }

    /// <summary>Opens the file, makes it where it is missing, and upgrades its schema where it is older.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Policy, hash key and clock; <see cref="SuppressionStoreOptions.Default"/> when null.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="ArgumentException">The path is null or blank, or names a database in memory, which no two connections share.</exception>
    /// <exception cref="InvalidOperationException">The file was made by a newer version of the package.</exception>
    /// <exception cref="SqliteException">The file cannot be opened or is no database.</exception>
    public static async Task<SqliteSuppressionStore> OpenAsync(
        string path, SuppressionStoreOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (path == ":memory:")
            throw new ArgumentException("A file is wanted.", nameof(path));
        SqliteConnectionStringBuilder builder = new() { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, DefaultTimeout = 30 };
        SqliteSuppressionStore store = new(builder.ToString(), options ?? SuppressionStoreOptions.Default);
        await store.WriteAsync(connection =>
        {
            SqliteRows.Execute(connection, "PRAGMA journal_mode = WAL");
            SqliteSchema.Upgrade(connection);
            return 0;
        }, cancellationToken).ConfigureAwait(false);
        return store;
    }

    /// <inheritdoc/>
    public Task<RecordResult> RecordAsync(IEnumerable<SuppressionEvent> events, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<StoredEvent> prepared = _logic.Prepare(events, out int repeated);
        return WriteAsync(connection => Record(connection, prepared, repeated), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, SuppressionEntry>> FindAsync(IEnumerable<string> addresses, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        string[] asked = [.. addresses];
        string[] keys = _logic.LookUpKeys(asked);
        return ReadAsync(connection => _logic.Judge(asked, SqliteRows.States(connection, keys)), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> ReleaseAsync(string address, string by, string why, CancellationToken cancellationToken = default)
    {
        SuppressionEvent release = SuppressionEvent.Release(address, by, why, _logic.Now);
        return (await RecordAsync([release], cancellationToken).ConfigureAwait(false)).HasReleased;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string address, CancellationToken cancellationToken = default)
    {
        string key = _logic.Keys.Of(address);
        return ReadAsync(connection => SqliteRows.History(connection, key), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> ForgetAsync(string address, CancellationToken cancellationToken = default)
    {
        string key = _logic.Keys.Of(address);
        string? domain = _logic.Keys.OfDomain(address);
        return WriteAsync(connection => Forget(connection, key, domain), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
        => WriteAsync(connection => Purge(connection, before, _logic.Now), cancellationToken);

    /// <summary>Lets go of the file.</summary>
    public ValueTask DisposeAsync()
    {
        using SqliteConnection connection = new(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private RecordResult Record(SqliteConnection connection, IReadOnlyList<StoredEvent> events, int repeated)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        List<StoredEvent> added = SqliteRows.Insert(connection, events, _logic.Now);
        FoldedBatch batch = _logic.Fold(added, SqliteRows.States(connection, StoreLogic.StateKeys(added)), repeated + events.Count - added.Count);
        SqliteRows.Upsert(connection, batch.Rows);
        transaction.Commit();
        return batch.Result;
    }

    private int Forget(SqliteConnection connection, string key, string? domain)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        int count = SqliteRows.Execute(connection, "DELETE FROM suppression_events WHERE address = @key", ("@key", key));
        SqliteRows.Execute(connection, "DELETE FROM suppression_states WHERE key = @key", ("@key", key));
        if (domain is not null && SqliteRows.States(connection, [domain]).GetValueOrDefault(domain) is string json
            && _logic.Without(key, domain, json) is StateRow row)
        {
            SqliteRows.Upsert(connection, [row]);
        }

        transaction.Commit();
        return count;
    }

    private static int Purge(SqliteConnection connection, DateTimeOffset before, DateTimeOffset now)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        int count = SqliteRows.Execute(connection, "DELETE FROM suppression_events WHERE occurred_at < @before", ("@before", SqliteRows.Text(before)));
        SqliteRows.Execute(
            connection,
            "DELETE FROM suppression_states WHERE last_event_at < @before AND (cause = 0 OR until <= @now)",
            ("@before", SqliteRows.Text(before)),
            ("@now", SqliteRows.Text(now)));
        transaction.Commit();
        return count;
    }

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReadAsync(work, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using SqliteConnection connection = new(_connectionString);
            connection.Open();
            return work(connection);
        },
        cancellationToken);
}
