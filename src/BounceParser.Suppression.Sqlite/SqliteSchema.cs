using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BounceParsing.Suppression.Sqlite;

/// <summary>The tables, and the steps from each version of them to the next. The version stands in the file's user_version.</summary>
internal static class SqliteSchema
{
    /// <summary>The steps in order; the first makes version 1 of an empty file. A step that was released is never changed.</summary>
    public static readonly IReadOnlyList<string> Steps =
    [
        """
        CREATE TABLE suppression_events (
            id TEXT PRIMARY KEY NOT NULL,
            address TEXT NOT NULL,
            domain TEXT,
            kind INTEGER NOT NULL,
            occurred_at TEXT NOT NULL,
            recorded_at TEXT NOT NULL,
            is_trusted INTEGER NOT NULL,
            reason INTEGER NOT NULL,
            status TEXT,
            words TEXT NOT NULL,
            rule_id TEXT,
            said_by TEXT
        ) WITHOUT ROWID;
        CREATE TABLE suppression_states (
            key TEXT PRIMARY KEY NOT NULL,
            state TEXT NOT NULL,
            cause INTEGER NOT NULL,
            since TEXT,
            until TEXT,
            points REAL NOT NULL,
            last_event_at TEXT NOT NULL
        ) WITHOUT ROWID;
        """,
        """
        CREATE INDEX suppression_events_address ON suppression_events (address, occurred_at);
        CREATE INDEX suppression_events_domain ON suppression_events (domain, occurred_at) WHERE domain IS NOT NULL;
        CREATE INDEX suppression_events_time ON suppression_events (occurred_at);
        """,
    ];

    /// <summary>Brings the tables to the newest version, in one transaction that no other process shares.</summary>
    /// <exception cref="InvalidOperationException">The file was made by a newer version.</exception>
    public static void Upgrade(SqliteConnection connection) => Upgrade(connection, Steps.Count);

    internal static void Upgrade(SqliteConnection connection, int target)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        int version = Convert.ToInt32(Scalar(connection, transaction, "PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (version > Steps.Count)
            throw new InvalidOperationException($"The file has schema version {version}; this version of the package knows {Steps.Count}.");
        for (int step = version; step < target; step++)
            Scalar(connection, transaction, $"{Steps[step]}; PRAGMA user_version = {step + 1}");
        transaction.Commit();
    }

    private static object? Scalar(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
