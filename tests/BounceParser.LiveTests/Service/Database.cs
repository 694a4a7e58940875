using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace BounceParsing.LiveTests.Service;

/// <summary>A database of its own for each test, into which the service writes.</summary>
internal sealed class Database : IAsyncDisposable
{
    private const string Events = "SELECT count(*) FROM suppression_events";
    private readonly string _name = $"live_{Guid.NewGuid():N}";

    public string ConnectionString => $"{Servers.Postgres};Database={_name}";

    public static async Task<Database> CreateAsync(CancellationToken cancellationToken)
    {
        Database database = new();
        await ExecuteAsync($"CREATE DATABASE {database._name}", cancellationToken);
        return database;
    }

    /// <summary>The first column of the first row; of a table that is not there yet, 0.</summary>
    public async Task<long> CountAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            await using NpgsqlConnection connection = new(ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using NpgsqlCommand command = new(sql, connection);
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return 0;
        }
    }

    /// <summary>How many events the list has.</summary>
    public Task<long> EventsAsync(CancellationToken cancellationToken) => CountAsync(Events, cancellationToken);

    /// <summary>Waits until the list has so many events.</summary>
    public Task UntilAsync(long events, CancellationToken cancellationToken) => UntilAsync(Events, events, cancellationToken);

    /// <summary>Waits until there are so many; not longer than a minute in which none comes.</summary>
    public async Task UntilAsync(string sql, long wanted, CancellationToken cancellationToken)
    {
        long last = -1;
        Stopwatch still = Stopwatch.StartNew();
        for (long count = await CountAsync(sql, cancellationToken); count < wanted; count = await CountAsync(sql, cancellationToken))
        {
            if (count != last)
                still.Restart();
            if (still.Elapsed > TimeSpan.FromMinutes(1))
                throw new TimeoutException($"{count}, not {wanted}: {sql}");
            last = count;
            await Task.Delay(50, cancellationToken);
        }
    }

    /// <summary>Each of these addresses has one event and one notice, and there is nothing else.</summary>
    public async Task ShouldHoldOnceAsync(long addresses, CancellationToken cancellationToken)
    {
        (await EventsAsync(cancellationToken)).Should().Be(addresses, "nothing is lost and nothing counted twice");
        (await CountAsync("SELECT count(DISTINCT address) FROM suppression_events", cancellationToken)).Should().Be(addresses);
        (await CountAsync("SELECT count(*) FROM suppression_events JOIN notices ON notices.event_id = suppression_events.id", cancellationToken)).Should().Be(addresses);
        (await CountAsync("SELECT count(*) FROM notices", cancellationToken)).Should().Be(addresses);
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)", CancellationToken.None);

    private static async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = new($"{Servers.Postgres};Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
