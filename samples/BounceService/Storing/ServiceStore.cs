using System.Data.Common;
using BounceParsing.Suppression;
using BounceParsing.Suppression.Postgres;
using BounceParsing.Suppression.Sqlite;
using BounceService.Settings;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BounceService.Storing;

/// <summary>
/// The suppression list and the archive beside it, in one database. It is opened at the first use that finds the database there, so that a
/// process starts while the database is away.
/// </summary>
internal sealed class ServiceStore : IAsyncDisposable
{
    private readonly string _path;
    private readonly NpgsqlDataSource? _postgres;
    private readonly SemaphoreSlim _opening = new(1);
    private Opened? _opened;

    public ServiceStore(ServiceSettings settings)
    {
        _path = Path.GetFullPath(settings.Store.Path ?? Path.Combine(settings.Data, "bounces.db"));
        _postgres = settings.Store.Postgres is string server ? NpgsqlDataSource.Create(server) : null;
    }

    /// <summary>Where it is, without a password.</summary>
    public string Place => _postgres is null ? _path : $"PostgreSQL at {new NpgsqlConnectionStringBuilder(_postgres.ConnectionString).Host}";

    /// <summary>Does something with the suppression list and the archive.</summary>
    /// <exception cref="AwayException">The database is away, or was set up wrongly.</exception>
    public async Task<T> UseAsync<T>(Func<ISuppressionStore, Archive, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            Opened opened = _opened ?? await OpenAsync(cancellationToken);
            return await work(opened.List, opened.Archive);
        }
        catch (Exception exception) when (exception is not AwayException && StoreFault.IsOfStore(exception))
        {
            // What is idle in the pool is likely as dead as the one that failed.
            _postgres?.Clear();
            throw new AwayException("The store is away.", exception);
        }
    }

    /// <summary>Asks the database something.</summary>
    /// <exception cref="AwayException">It is away.</exception>
    public Task ProbeAsync(CancellationToken cancellationToken)
        => UseAsync((_, archive) => archive.UnrecognisedAsync(1, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_opened is not null)
            await _opened.List.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        _opening.Dispose();
    }

    private async Task<Opened> OpenAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            return _opened ??= _postgres is null ? await OpenSqliteAsync(cancellationToken) : await OpenPostgresAsync(_postgres, cancellationToken);
        }
        finally
        {
            _opening.Release();
        }
    }

    private async Task<Opened> OpenSqliteAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        SqliteSuppressionStore list = await SqliteSuppressionStore.OpenAsync(_path, cancellationToken: cancellationToken);
        string connectionString = new SqliteConnectionStringBuilder { DataSource = _path, DefaultTimeout = 30 }.ToString();
        return await OpenAsync(list, cancel => ConnectAsync(new SqliteConnection(connectionString), cancel), ArchiveSchema.Sqlite, cancellationToken);
    }

    private static async Task<Opened> OpenPostgresAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        PostgresSuppressionStore list = await PostgresSuppressionStore.OpenAsync(source, cancellationToken: cancellationToken);
        return await OpenAsync(list, async cancel => await source.OpenConnectionAsync(cancel), ArchiveSchema.Postgres, cancellationToken);
    }

    private static async Task<Opened> OpenAsync(
        ISuppressionStore list, Func<CancellationToken, Task<DbConnection>> open, ArchiveSchema schema, CancellationToken cancellationToken)
    {
        Archive archive = new(open, schema);
        await archive.CreateAsync(cancellationToken);
        return new(list, archive);
    }

    private static async Task<DbConnection> ConnectAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private sealed record Opened(ISuppressionStore List, Archive Archive);
}
