using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BounceService.Storing;

/// <summary>Whose fault a failure is: what it says against the mail, or of the store.</summary>
public static class StoreFault
{
    /// <summary>
    /// True when it says nothing against what was to be recorded: the database is away, full, locked, read-only or was set up wrongly. Only
    /// refused data does (PostgreSQL, appendix A: classes 22, 23, 54; SQLite: TOOBIG, CONSTRAINT, MISMATCH), and whatever else a mail makes throw.
    /// </summary>
    public static bool IsOfStore(Exception exception) => exception switch
    {
        PostgresException postgres => postgres.SqlState[..2] is not ("22" or "23" or "54"),
        SqliteException sqlite => sqlite.SqliteErrorCode is not (18 or 19 or 20),
        JsonException => false,
        DbException or TimeoutException or IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException => true,
        AwayException => true,
        _ => false,
    };
}

/// <summary>The store or the broker cannot be reached: nothing was taken, and the caller should come again.</summary>
public sealed class AwayException(string message, Exception inner) : Exception(message, inner);
