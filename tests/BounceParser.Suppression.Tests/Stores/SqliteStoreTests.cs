using System.Text;
using BounceParsing.Suppression.Sqlite;
using Microsoft.Data.Sqlite;

namespace BounceParsing.Suppression.Tests.Stores;

/// <summary>The store in a SQLite file.</summary>
public sealed class SqliteStoreTests : SuppressionStoreTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bounce-sqlite-").FullName;

    private string File => Path.Combine(_folder, "list.db");

    [Fact]
    public async Task A_second_process_sees_what_the_first_recorded_and_records_it_not_again()
    {
        BounceReport report = Notices.Failure("jane@example.org", Notices.UserUnknown, Now);
        await using ISuppressionStore one = await OpenAsync(new() { TimeProvider = Clock });
        await using ISuppressionStore two = await OpenAsync(new() { TimeProvider = Clock });
        (await one.RecordAsync([report], Now, Cancellation)).Recorded.Should().Be(1);
        (await two.RecordAsync([report], Now, Cancellation)).Known.Should().Be(1);
        (await two.FindAsync("jane@example.org", Cancellation)).Should().NotBeNull();
    }

    [Fact]
    public async Task Four_writers_with_overlapping_addresses_record_each_event_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async writer =>
        {
            await using ISuppressionStore store = await OpenAsync(new() { TimeProvider = Clock });
            for (int batch = 0; batch < 10; batch++)
                await store.RecordAsync(Enumerable.Range(0, 50).Select(i => SuppressionEvent.Delivered($"user{(i * (writer + 1)) % 60}@example.net", Now.AddMinutes(batch))), Cancellation);
        }));
        int expected = Enumerable.Range(0, 4).SelectMany(writer => Enumerable.Range(0, 50).Select(i => (i * (writer + 1)) % 60)).Distinct().Count() * 10;
        (await DumpAsync()).Split('\n').Count(line => line.StartsWith("suppression_events", StringComparison.Ordinal)).Should().Be(expected);
    }

    [Fact]
    public async Task An_older_file_is_upgraded_with_what_it_holds()
    {
        string older = Path.Combine(_folder, "older.db");
        await using (SqliteConnection connection = new($"Data Source={older};Pooling=False"))
        {
            await connection.OpenAsync(Cancellation);
            SqliteSchema.Upgrade(connection, 1);
            SqliteRows.Execute(connection, """
                INSERT INTO suppression_states VALUES ('jane@example.org',
                    '{"complaint":{"at":"2026-01-01T00:00:00+00:00","eventId":"1","words":"complaint (abuse)"}}', 3, '2026-01-01T00:00:00.000Z', NULL, 0, '2026-01-01T00:00:00.000Z')
                """);
        }

        await using SqliteSuppressionStore store = await SqliteSuppressionStore.OpenAsync(older, cancellationToken: Cancellation);
        (await store.FindAsync("jane@example.org", Cancellation))!.Cause.Should().Be(SuppressionCause.Complaint);
        Scalar(older, "PRAGMA user_version").Should().Be($"{SqliteSchema.Steps.Count}");
        Scalar(older, "SELECT count(*) FROM sqlite_master WHERE name = 'suppression_events_time'").Should().Be("1");
        Scalar(older, "PRAGMA journal_mode").Should().Be("wal");
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_left_alone()
    {
        string newer = Path.Combine(_folder, "newer.db");
        Scalar(newer, "PRAGMA user_version = 99");
        Func<Task> open = () => SqliteSuppressionStore.OpenAsync(newer, cancellationToken: Cancellation);
        await open.Should().ThrowAsync<InvalidOperationException>().WithMessage("*schema version 99*");
    }

    [Fact]
    public async Task A_database_in_memory_is_refused()
        => await ((Func<Task>)(() => SqliteSuppressionStore.OpenAsync(":memory:"))).Should().ThrowAsync<ArgumentException>();

    protected override async Task<ISuppressionStore> OpenAsync(SuppressionStoreOptions options)
        => await SqliteSuppressionStore.OpenAsync(File, options, Cancellation);

    protected override async Task<string> DumpAsync()
    {
        StringBuilder dump = new();
        await using SqliteConnection connection = new($"Data Source={File}");
        await connection.OpenAsync(Cancellation);
        foreach (string table in (string[])["suppression_events", "suppression_states"])
        {
            await using SqliteCommand command = new($"SELECT * FROM {table}", connection);
            await using SqliteDataReader reader = await command.ExecuteReaderAsync(Cancellation);
            while (await reader.ReadAsync(Cancellation))
                dump.Append(table).Append(' ').AppendJoin('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)).Append('\n');
        }

        return dump.ToString();
    }

    protected override Task CloseAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private static string? Scalar(string path, string sql)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = new(sql, connection);
        return command.ExecuteScalar()?.ToString();
    }
}
