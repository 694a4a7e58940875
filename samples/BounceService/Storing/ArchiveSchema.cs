namespace BounceService.Storing;

/// <summary>The statements in which the databases differ.</summary>
/// <param name="Create">Makes the tables where they are missing.</param>
/// <param name="AddNotices">Adds notices, given as a JSON array, that are not known by their id.</param>
/// <param name="FindNotices">The notices of events, whose ids are given as a JSON array.</param>
internal sealed record ArchiveSchema(string Create, string AddNotices, string FindNotices)
{
    public static ArchiveSchema Sqlite { get; } = new(
        """
        CREATE TABLE IF NOT EXISTS notices (
            event_id TEXT PRIMARY KEY NOT NULL, address TEXT NOT NULL, provider TEXT NOT NULL, day TEXT NOT NULL,
            kind TEXT NOT NULL, reason TEXT NOT NULL, notice TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS notices_address ON notices (address);
        CREATE INDEX IF NOT EXISTS notices_day ON notices (day, reason, provider);
        CREATE TABLE IF NOT EXISTS unrecognised (
            id TEXT PRIMARY KEY NOT NULL, received_at TEXT NOT NULL, source TEXT NOT NULL, sender TEXT NOT NULL, subject TEXT NOT NULL,
            size INTEGER NOT NULL, report TEXT NOT NULL, content BLOB) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS unrecognised_time ON unrecognised (received_at);
        """,
        """
        INSERT INTO notices (event_id, address, provider, day, kind, reason, notice)
        SELECT value ->> 'event_id', value ->> 'address', value ->> 'provider', value ->> 'day', value ->> 'kind', value ->> 'reason', value -> 'notice'
        FROM json_each(@rows) WHERE true ON CONFLICT (event_id) DO NOTHING
        """,
        "SELECT notice FROM notices WHERE event_id IN (SELECT value FROM json_each(@ids))");

    /// <summary>One process makes the tables at a time; rows are added in the order of their ids, so that writers wait in one direction.</summary>
    public static ArchiveSchema Postgres { get; } = new(
        """
        SELECT pg_advisory_xact_lock(72610543211111);
        CREATE TABLE IF NOT EXISTS notices (
            event_id text COLLATE "C" PRIMARY KEY, address text COLLATE "C" NOT NULL, provider text COLLATE "C" NOT NULL, day text COLLATE "C" NOT NULL,
            kind text NOT NULL, reason text NOT NULL, notice json NOT NULL);
        CREATE INDEX IF NOT EXISTS notices_address ON notices (address);
        CREATE INDEX IF NOT EXISTS notices_day ON notices (day, reason, provider);
        CREATE TABLE IF NOT EXISTS unrecognised (
            id text COLLATE "C" PRIMARY KEY, received_at text COLLATE "C" NOT NULL, source text NOT NULL, sender text NOT NULL, subject text NOT NULL,
            size bigint NOT NULL, report text NOT NULL, content bytea);
        CREATE INDEX IF NOT EXISTS unrecognised_time ON unrecognised (received_at);
        """,
        """
        INSERT INTO notices (event_id, address, provider, day, kind, reason, notice)
        SELECT event_id, address, provider, day, kind, reason, notice
        FROM json_to_recordset(@rows::json) AS batch (event_id text, address text, provider text, day text, kind text, reason text, notice json)
        ORDER BY event_id COLLATE "C" ON CONFLICT (event_id) DO NOTHING
        """,
        "SELECT CAST(notice AS text) FROM notices WHERE event_id IN (SELECT json_array_elements_text(@ids::json))");
}
