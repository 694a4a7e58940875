using BounceParsing.Suppression.Stores;
using Npgsql;
using NpgsqlTypes;

namespace BounceParsing.Suppression.Postgres;

/// <summary>The statements of the store: arrays go in, so that a batch is one statement.</summary>
internal static class PostgresRows
{
    private const string InsertEvents = """
        INSERT INTO suppression_events (id, address, domain, kind, occurred_at, recorded_at, is_trusted, reason, status, words, rule_id, said_by)
        SELECT id, address, domain, kind, occurred_at, $12, is_trusted, reason, status, words, rule_id, said_by
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            AS batch (id, address, domain, kind, occurred_at, is_trusted, reason, status, words, rule_id, said_by)
        ORDER BY id COLLATE "C"
        ON CONFLICT (id) DO NOTHING
        RETURNING id
        """;

    /// <summary>Locks the rows in order and makes those that are missing: an empty row is a state that nothing is known of.</summary>
    private const string LockStates = """
        INSERT INTO suppression_states (key, state, cause, points, last_event_at)
        SELECT key, '{}', 0, 0, $2 FROM unnest($1) AS batch (key) ORDER BY key COLLATE "C"
        ON CONFLICT (key) DO UPDATE SET key = excluded.key
        RETURNING key, state::text
        """;

    private const string UpdateStates = """
        UPDATE suppression_states AS kept
        SET state = batch.state::jsonb, cause = batch.cause, since = batch.since, until = batch.until, points = batch.points,
            last_event_at = CASE WHEN kept.state = '{}' THEN batch.last_event_at ELSE greatest(kept.last_event_at, batch.last_event_at) END
        FROM unnest($1, $2, $3, $4, $5, $6, $7) AS batch (key, state, cause, since, until, points, last_event_at)
        WHERE kept.key = batch.key
        """;

    /// <summary>Adds events; the ids of those that were new.</summary>
    public static async Task<HashSet<string>> InsertAsync(
        NpgsqlConnection connection, IReadOnlyList<StoredEvent> events, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(InsertEvents, connection);
        command.Parameters.Add(Texts(events.Select(one => one.Kept.Id)));
        command.Parameters.Add(Texts(events.Select(one => one.Kept.Address)));
        command.Parameters.Add(Texts(events.Select(one => one.DomainToKeep)));
        command.Parameters.Add(Array(NpgsqlDbType.Integer, events.Select(one => (int)one.Kept.Kind)));
        command.Parameters.Add(Array(NpgsqlDbType.TimestampTz, events.Select(one => one.Kept.OccurredAt.UtcDateTime)));
        command.Parameters.Add(Array(NpgsqlDbType.Boolean, events.Select(one => one.Kept.IsTrusted)));
        command.Parameters.Add(Array(NpgsqlDbType.Integer, events.Select(one => (int)one.Kept.Reason)));
        command.Parameters.Add(Texts(events.Select(one => one.Kept.Status?.ToString())));
        command.Parameters.Add(Texts(events.Select(one => one.Kept.Words)));
        command.Parameters.Add(Texts(events.Select(one => one.Kept.Evidence?.RuleId)));
        command.Parameters.Add(Texts(events.Select(one => one.Kept.By)));
        command.Parameters.Add(Time(now));
        HashSet<string> added = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            added.Add(reader.GetString(0));
        return added;
    }

    public static async Task<Dictionary<string, string>> LockStatesAsync(
        NpgsqlConnection connection, string[] keys, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(LockStates, connection);
        command.Parameters.Add(Texts(keys));
        command.Parameters.Add(Time(now));
        return await StatesAsync(command, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<Dictionary<string, string>> StatesAsync(NpgsqlConnection connection, string[] keys, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new("SELECT key, state::text FROM suppression_states WHERE key = ANY ($1)", connection);
        command.Parameters.Add(Texts(keys));
        return await StatesAsync(command, cancellationToken).ConfigureAwait(false);
    }

    public static async Task UpdateAsync(NpgsqlConnection connection, IReadOnlyList<StateRow> rows, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(UpdateStates, connection);
        command.Parameters.Add(Texts(rows.Select(one => one.Key)));
        command.Parameters.Add(Texts(rows.Select(one => one.State)));
        command.Parameters.Add(Array(NpgsqlDbType.Integer, rows.Select(one => (int)one.Cause)));
        command.Parameters.Add(Array(NpgsqlDbType.TimestampTz, rows.Select(one => one.Since?.UtcDateTime)));
        command.Parameters.Add(Array(NpgsqlDbType.TimestampTz, rows.Select(one => one.Until?.UtcDateTime)));
        command.Parameters.Add(Array(NpgsqlDbType.Numeric, rows.Select(one => one.Points)));
        command.Parameters.Add(Array(NpgsqlDbType.TimestampTz, rows.Select(one => one.LastEventAt.UtcDateTime)));
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public static async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(NpgsqlConnection connection, string key, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT id, kind, occurred_at, recorded_at, is_trusted, reason, status, words, rule_id, said_by
            FROM suppression_events WHERE address = $1 OR domain = $1 ORDER BY occurred_at, id
            """;
        await using NpgsqlCommand command = new(sql, connection);
        command.Parameters.Add(new() { Value = key });
        List<HistoryEntry> entries = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            entries.Add(Entry(reader));
        return entries;
    }

    public static Task<int> ForgetAsync(NpgsqlConnection connection, string key, CancellationToken cancellationToken) => ExecuteAsync(
        connection,
        """
        WITH doomed AS (SELECT id FROM suppression_events WHERE address = $1 ORDER BY id FOR UPDATE)
        DELETE FROM suppression_events USING doomed WHERE suppression_events.id = doomed.id
        """,
        cancellationToken,
        new NpgsqlParameter { Value = key });

    public static Task<int> RemoveStateAsync(NpgsqlConnection connection, string key, CancellationToken cancellationToken)
        => ExecuteAsync(connection, "DELETE FROM suppression_states WHERE key = $1", cancellationToken, new NpgsqlParameter { Value = key });

    public static async Task<int> PurgeAsync(NpgsqlConnection connection, DateTimeOffset before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string events = """
            WITH doomed AS (SELECT id FROM suppression_events WHERE occurred_at < $1 ORDER BY id FOR UPDATE)
            DELETE FROM suppression_events USING doomed WHERE suppression_events.id = doomed.id
            """;
        const string states = """
            WITH doomed AS (
                SELECT key FROM suppression_states WHERE last_event_at < $1 AND (cause = 0 OR until <= $2) ORDER BY key FOR UPDATE)
            DELETE FROM suppression_states USING doomed WHERE suppression_states.key = doomed.key
            """;
        int count = await ExecuteAsync(connection, events, cancellationToken, Time(before)).ConfigureAwait(false);
        await ExecuteAsync(connection, states, cancellationToken, Time(before), Time(now)).ConfigureAwait(false);
        return count;
    }

    private static async Task<Dictionary<string, string>> StatesAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        Dictionary<string, string> states = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            states[reader.GetString(0)] = reader.GetString(1);
        return states;
    }

    private static async Task<int> ExecuteAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using NpgsqlCommand command = new(sql, connection);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static HistoryEntry Entry(NpgsqlDataReader row) => new(
        row.GetString(0),
        (SuppressionEventKind)row.GetInt32(1),
        new(row.GetDateTime(2)),
        new(row.GetDateTime(3)),
        row.GetBoolean(4),
        (BounceReason)row.GetInt32(5),
        row.IsDBNull(6) ? null : EnhancedStatusCode.Parse(row.GetString(6)),
        row.GetString(7),
        row.IsDBNull(8) ? null : row.GetString(8),
        row.IsDBNull(9) ? null : row.GetString(9));

    private static NpgsqlParameter Texts(IEnumerable<string?> values) => Array(NpgsqlDbType.Text, values);

    private static NpgsqlParameter Time(DateTimeOffset time) => new() { Value = time.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz };

    private static NpgsqlParameter Array<T>(NpgsqlDbType type, IEnumerable<T> values)
        => new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type };
}
