using System.Globalization;
using BounceParsing.Suppression;
using BounceParsing.Suppression.Postgres;
using BounceParsing.Suppression.Tests.Stores;
using Npgsql;

namespace BounceParsing.Services.Tests;

/// <summary>The store in a real PostgreSQL, a schema for each test.</summary>
public sealed class PostgresStoreTests : SuppressionStoreTests
{
    private readonly string _schema = $"t{Guid.NewGuid():N}";
    private NpgsqlDataSource? _source;

    [Fact]
    public async Task Four_writers_with_overlapping_addresses_record_each_event_once_and_never_lock_each_other_out()
    {
        SuppressionEvent[] events = [.. Enumerable.Range(0, 2000).Select(i => SuppressionEvent.Delivered($"user{i % 97}@d{i % 13}.example", Now.AddMinutes(i)))];
        RecordResult[][] results = await Task.WhenAll(Enumerable.Range(0, 4).Select(async writer =>
        {
            ISuppressionStore store = await OpenAsync(new() { TimeProvider = Clock });
            Random random = new(writer);
            List<RecordResult> mine = [];
            foreach (SuppressionEvent[] batch in events.OrderBy(_ => random.Next()).Chunk(50))
                mine.Add(await store.RecordAsync(batch, Cancellation));
            return mine.ToArray();
        }));
        results.SelectMany(one => one).Sum(one => one.Recorded).Should().Be(2000);
        (await ScalarAsync("SELECT count(*) FROM suppression_events")).Should().Be("2000");
        (await ScalarAsync("SELECT count(*) FROM suppression_states WHERE key NOT LIKE '@%'")).Should().Be(
            events.Select(one => one.Address).Distinct().Count().ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Writers_that_record_forget_and_purge_at_once_never_lock_each_other_out()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async writer =>
        {
            ISuppressionStore store = await OpenAsync(new() { TimeProvider = Clock });
            for (int i = 0; i < 20; i++)
            {
                await store.RecordAsync(Enumerable.Range(0, 40).Select(n => SuppressionEvent.Delivered($"user{n}@example.org", Now.AddSeconds((i * 6) + writer))), Cancellation);
                await store.ForgetAsync($"user{i}@example.org", Cancellation);
                if (writer == 0)
                    await store.PurgeAsync(Now.AddSeconds(i), Cancellation);
            }
        }));
        (await ScalarAsync("SELECT count(*) > 0 FROM suppression_events")).Should().Be("True");
    }

    [Fact]
    public async Task Older_tables_are_upgraded_with_what_they_hold_by_many_at_once()
    {
        await using NpgsqlDataSource source = Source($"{_schema}_older");
        await Execute(source, $"CREATE SCHEMA {_schema}_older");
        await PostgresSchema.UpgradeAsync(source, 1, Cancellation);
        await Execute(source, """
            INSERT INTO suppression_states VALUES ('jane@example.org',
                '{"complaint":{"at":"2026-01-01T00:00:00+00:00","eventId":"1","words":"complaint (abuse)"}}', 3, '2026-01-01', NULL, 0, '2026-01-01')
            """);
        PostgresSuppressionStore[] stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostgresSuppressionStore.OpenAsync(source, null, Cancellation)));
        (await stores[3].FindAsync("jane@example.org", Cancellation))!.Cause.Should().Be(SuppressionCause.Complaint);
        await Execute(source, "UPDATE suppression_schema SET version = 99");
        Func<Task> open = () => PostgresSuppressionStore.OpenAsync(source, null, Cancellation);
        await open.Should().ThrowAsync<InvalidOperationException>().WithMessage("*schema version 99*");
        await Execute(source, $"DROP SCHEMA {_schema}_older CASCADE");
    }

    protected override async Task<ISuppressionStore> OpenAsync(SuppressionStoreOptions options)
    {
        if (_source is null)
        {
            _source = Source(_schema);
            await Execute(_source, $"CREATE SCHEMA {_schema}");
        }

        return await PostgresSuppressionStore.OpenAsync(_source, options, Cancellation);
    }

    protected override async Task<string> DumpAsync() => await ScalarAsync("""
        SELECT (SELECT string_agg(e::text, E'\n') FROM suppression_events e) || (SELECT string_agg(s::text, E'\n') FROM suppression_states s)
            || (SELECT string_agg(split_part(words, ' ', 2), ' ') FROM suppression_events)
        """);

    protected override async Task CloseAsync()
    {
        if (_source is null)
            return;
        await Execute(_source, $"DROP SCHEMA {_schema} CASCADE");
        await _source.DisposeAsync();
    }

    private static NpgsqlDataSource Source(string schema) => NpgsqlDataSource.Create($"{Servers.Postgres};Search Path={schema}");

    private static async Task Execute(NpgsqlDataSource source, string sql)
    {
        await using NpgsqlCommand command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private async Task<string> ScalarAsync(string sql)
    {
        await using NpgsqlCommand command = _source!.CreateCommand(sql);
        return (await command.ExecuteScalarAsync(Cancellation))!.ToString()!;
    }
}
