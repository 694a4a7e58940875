using Npgsql;

namespace BounceParsing.Suppression.Postgres;

/// <summary>The tables, and the steps from each version of them to the next, in the first schema of the connection's search path.</summary>
internal static class PostgresSchema
{
    /// <summary>Any number, so long as all processes use the same: only one upgrades at a time.</summary>
    private const long UpgradeLock = 0x424F554E4345;

    /// <summary>The steps in order; the first makes version 1 of an empty schema. A step that was released is never changed.</summary>
    public static readonly IReadOnlyList<string> Steps =
    [
        """
        CREATE TABLE suppression_events (
            id text COLLATE "C" PRIMARY KEY,
            address text COLLATE "C" NOT NULL,
            domain text COLLATE "C",
            kind integer NOT NULL,
            occurred_at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL,
            is_trusted boolean NOT NULL,
            reason integer NOT NULL,
            status text,
            words text NOT NULL,
            rule_id text,
            said_by text
        );
        CREATE TABLE suppression_states (
            key text COLLATE "C" PRIMARY KEY,
            state jsonb NOT NULL,
            cause integer NOT NULL,
            since timestamptz,
            until timestamptz,
            points numeric NOT NULL,
            last_event_at timestamptz NOT NULL
        );
        """,
        """
        CREATE INDEX suppression_events_address ON suppression_events (address, occurred_at);
        CREATE INDEX suppression_events_domain ON suppression_events (domain, occurred_at) WHERE domain IS NOT NULL;
        CREATE INDEX suppression_events_time ON suppression_events (occurred_at);
        """,
    ];

    /// <summary>Brings the tables to the newest version, in one transaction, while other processes wait.</summary>
    /// <exception cref="InvalidOperationException">The tables were made by a newer version.</exception>
    public static Task UpgradeAsync(NpgsqlDataSource source, CancellationToken cancellationToken) => UpgradeAsync(source, Steps.Count, cancellationToken);

    internal static async Task UpgradeAsync(NpgsqlDataSource source, int target, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await ScalarAsync(connection, $"SELECT pg_advisory_xact_lock({UpgradeLock})", cancellationToken).ConfigureAwait(false);
        await ScalarAsync(connection, "CREATE TABLE IF NOT EXISTS suppression_schema (version integer NOT NULL)", cancellationToken).ConfigureAwait(false);
        int version = await ScalarAsync(connection, "SELECT coalesce(max(version), 0) FROM suppression_schema", cancellationToken).ConfigureAwait(false) as int? ?? 0;
        if (version > Steps.Count)
            throw new InvalidOperationException($"The tables have schema version {version}; this version of the package knows {Steps.Count}.");
        for (int step = version; step < target; step++)
        {
            string sql = $"{Steps[step]}; DELETE FROM suppression_schema; INSERT INTO suppression_schema VALUES ({step + 1})";
            await ScalarAsync(connection, sql, cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
    }
}
