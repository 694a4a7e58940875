using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using BounceParsing;
using Dapper;

namespace BounceService.Storing;

/// <summary>
/// What the page shows beside the suppression list: each notice as it was read, once, and the mails that nobody understood. The list
/// decides who gets mail and may be kept with hashed addresses; texts of mails are a matter of this service, so they stand in tables of its own.
/// </summary>
internal sealed class Archive(Func<CancellationToken, Task<DbConnection>> open, ArchiveSchema schema)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Makes the tables where they are missing.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) => WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(schema.Create, transaction: transaction), cancellationToken);

    /// <summary>Adds what is new, in one transaction; what is known by its id changes nothing.</summary>
    public Task AddAsync(IReadOnlyCollection<Notice> notices, IReadOnlyCollection<UnrecognisedMail> unrecognised, CancellationToken cancellationToken)
    {
        const string addUnrecognised = """
            INSERT INTO unrecognised (id, received_at, source, sender, subject, size, report, content)
            VALUES (@Id, @ReceivedAt, @Source, @Sender, @Subject, @Size, @Report, @Content) ON CONFLICT (id) DO NOTHING
            """;
        string rows = JsonSerializer.Serialize(notices.Select(Row), Json);
        return WriteAsync(
            async (connection, transaction) =>
            {
                if (notices.Count > 0)
                    await connection.ExecuteAsync(schema.AddNotices, new { rows }, transaction);
                await connection.ExecuteAsync(addUnrecognised, unrecognised.OrderBy(mail => mail.Id, StringComparer.Ordinal), transaction);
            },
            cancellationToken);
    }

    /// <summary>The notices of events, by the events' ids; those that have none are left out.</summary>
    public async Task<IReadOnlyDictionary<string, Notice>> FindAsync(IEnumerable<string> eventIds, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await open(cancellationToken);
        string ids = JsonSerializer.Serialize(eventIds, Json);
        IEnumerable<string> found = await connection.QueryAsync<string>(new(schema.FindNotices, new { ids }, cancellationToken: cancellationToken));
        return found.Select(Read).ToDictionary(notice => notice.EventId);
    }

    /// <summary>How many notices there are since a day, of bounces and complaints, by day, reason and provider.</summary>
    public async Task<IReadOnlyList<NoticeCount>> CountAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT day, reason, provider, count(*) AS count FROM notices
            WHERE day >= @day AND kind IN ('failure', 'delay', 'complaint') GROUP BY day, reason, provider
            """;
        await using DbConnection connection = await open(cancellationToken);
        IEnumerable<(string Day, string Reason, string Provider, long Count)> rows
            = await connection.QueryAsync<(string, string, string, long)>(new(sql, new { day = Times.Day(since) }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new NoticeCount(row.Day, Enum.Parse<BounceReason>(row.Reason, ignoreCase: true), row.Provider, row.Count))];
    }

    /// <summary>The newest mails that were not recognised, without their content.</summary>
    public async Task<IReadOnlyList<UnrecognisedMail>> UnrecognisedAsync(int count, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT id, received_at AS ReceivedAt, source, sender, subject, size, '' AS report FROM unrecognised ORDER BY received_at DESC, id LIMIT @count
            """;
        await using DbConnection connection = await open(cancellationToken);
        return [.. await connection.QueryAsync<UnrecognisedMail>(new(sql, new { count }, cancellationToken: cancellationToken))];
    }

    /// <summary>One of them with its content; null where there is none of that id.</summary>
    public async Task<UnrecognisedMail?> UnrecognisedAsync(string id, CancellationToken cancellationToken)
    {
        const string sql = "SELECT id, received_at AS ReceivedAt, source, sender, subject, size, report, content FROM unrecognised WHERE id = @id";
        await using DbConnection connection = await open(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<UnrecognisedMail>(new(sql, new { id }, cancellationToken: cancellationToken));
    }

    /// <summary>Erases what happened, or came in, before a time.</summary>
    public Task PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) => WriteAsync(
        async (connection, transaction) =>
        {
            await connection.ExecuteAsync("DELETE FROM notices WHERE day < @day", new { day = Times.Day(before) }, transaction);
            await connection.ExecuteAsync("DELETE FROM unrecognised WHERE received_at < @time", new { time = Times.Text(before) }, transaction);
        },
        cancellationToken);

    private async Task WriteAsync(Func<DbConnection, DbTransaction, Task> work, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await open(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await work(connection, transaction);
        await transaction.CommitAsync(cancellationToken);
    }

    private static object Row(Notice notice) => new
    {
        event_id = notice.EventId,
        address = notice.Address,
        provider = notice.Provider,
        day = Times.Day(notice.OccurredAt),
        kind = notice.Kind,
        reason = notice.Reason,
        notice,
    };

    private static Notice Read(string json) => JsonSerializer.Deserialize<Notice>(json, Json)!;
}

/// <summary>How many notices there were on one day with one reason from one provider.</summary>
/// <param name="Day">The day (UTC), as 2026-11-24.</param>
/// <param name="Reason">Why.</param>
/// <param name="Provider">Who answered.</param>
/// <param name="Count">How many.</param>
internal sealed record NoticeCount(string Day, BounceReason Reason, string Provider, long Count);
