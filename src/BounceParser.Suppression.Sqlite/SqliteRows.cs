using System.Globalization;
using System.Text.Json;
using BounceParsing.Suppression.Stores;
using Microsoft.Data.Sqlite;

namespace BounceParsing.Suppression.Sqlite;

/// <summary>The statements of the store.</summary>
internal static class SqliteRows
{
    private const string InsertEvent = """
        INSERT INTO suppression_events
            (id, address, domain, kind, occurred_at, recorded_at, is_trusted, reason, status, words, rule_id, said_by)
        VALUES (@id, @address, @domain, @kind, @occurred, @recorded, @trusted, @reason, @status, @words, @rule, @by)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string UpsertState = """
        INSERT INTO suppression_states (key, state, cause, since, until, points, last_event_at)
        VALUES (@key, @state, @cause, @since, @until, @points, @last)
        ON CONFLICT (key) DO UPDATE SET state = excluded.state, cause = excluded.cause, since = excluded.since, until = excluded.until,
            points = excluded.points, last_event_at = max(last_event_at, excluded.last_event_at)
        """;

    /// <summary>Adds events and tells which of them were new.</summary>
    public static List<StoredEvent> Insert(SqliteConnection connection, IReadOnlyList<StoredEvent> events, DateTimeOffset now)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = InsertEvent;
        List<StoredEvent> added = [];
        foreach (StoredEvent one in events)
        {
            SuppressionEvent kept = one.Kept;
            command.Parameters.Clear();
            Bind(
                command,
                ("@id", kept.Id),
                ("@address", kept.Address),
                ("@domain", one.DomainToKeep),
                ("@kind", (int)kept.Kind),
                ("@occurred", Text(kept.OccurredAt)),
                ("@recorded", Text(now)),
                ("@trusted", kept.IsTrusted),
                ("@reason", (int)kept.Reason),
                ("@status", kept.Status?.ToString()),
                ("@words", kept.Words),
                ("@rule", kept.Evidence?.RuleId),
                ("@by", kept.By));
            if (command.ExecuteNonQuery() == 1)
                added.Add(one);
        }

        return added;
    }

    public static void Upsert(SqliteConnection connection, IReadOnlyList<StateRow> rows)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = UpsertState;
        foreach (StateRow row in rows)
        {
            command.Parameters.Clear();
            Bind(
                command,
                ("@key", row.Key),
                ("@state", row.State),
                ("@cause", (int)row.Cause),
                ("@since", row.Since is DateTimeOffset since ? Text(since) : null),
                ("@until", row.Until is DateTimeOffset until ? Text(until) : null),
                ("@points", (double)row.Points),
                ("@last", Text(row.LastEventAt)));
            command.ExecuteNonQuery();
        }
    }

    /// <summary>By key, the JSON of the states that exist.</summary>
    public static Dictionary<string, string> States(SqliteConnection connection, IReadOnlyCollection<string> keys)
    {
        Dictionary<string, string> states = [];
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT key, state FROM suppression_states WHERE key IN (SELECT value FROM json_each(@keys))";
        Bind(command, ("@keys", JsonSerializer.Serialize(keys)));
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            states[reader.GetString(0)] = reader.GetString(1);
        return states;
    }

    public static IReadOnlyList<HistoryEntry> History(SqliteConnection connection, string key)
    {
        List<HistoryEntry> entries = [];
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT id, kind, occurred_at, recorded_at, is_trusted, reason, status, words, rule_id, said_by
            FROM suppression_events WHERE address = @key OR domain = @key ORDER BY occurred_at, id
            """;
        Bind(command, ("@key", key));
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            entries.Add(Entry(reader));
        return entries;
    }

    public static int Execute(SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Bind(command, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>A time that sorts as text and that a person can read.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static HistoryEntry Entry(SqliteDataReader row) => new(
        row.GetString(0),
        (SuppressionEventKind)row.GetInt32(1),
        Time(row.GetString(2)),
        Time(row.GetString(3)),
        row.GetBoolean(4),
        (BounceReason)row.GetInt32(5),
        row.IsDBNull(6) ? null : EnhancedStatusCode.Parse(row.GetString(6)),
        row.GetString(7),
        row.IsDBNull(8) ? null : row.GetString(8),
        row.IsDBNull(9) ? null : row.GetString(9));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static void Bind(SqliteCommand command, params (string Name, object? Value)[] values)
    {
        foreach ((string name, object? value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
    }
}
