using System.Diagnostics;
using System.Globalization;
using BounceParsing.MailKit;
using BounceParsing.Suppression;
using BounceParsing.Suppression.Postgres;
using BounceParsing.Suppression.Sqlite;
using BounceParsing.Suppression.Tests;
using Npgsql;

namespace BounceParsing.Services.Tests;

/// <summary>Measures, and is run only when asked for: with "-explicit only" after the name of the test program.</summary>
[Collection(nameof(KilledTests))]
public sealed class Throughput(ITestOutputHelper output)
{
    private const int Count = 5000;

    [Fact(Explicit = true)]
    public async Task Imap_to_SQLite()
    {
        string folder = Directory.CreateTempSubdirectory("bounce-speed-").FullName;
        await using (SqliteSuppressionStore store = await SqliteSuppressionStore.OpenAsync(Path.Combine(folder, "list.db"), cancellationToken: TestContext.Current.CancellationToken))
            await MeasureAsync("IMAP to SQLite", store, folder);
        Directory.Delete(folder, recursive: true);
    }

    [Fact(Explicit = true)]
    public async Task Imap_to_PostgreSQL()
    {
        string folder = Directory.CreateTempSubdirectory("bounce-speed-").FullName;
        string schema = $"s{Guid.NewGuid():N}";
        await using NpgsqlDataSource source = NpgsqlDataSource.Create($"{Servers.Postgres};Search Path={schema}");
        await using (NpgsqlCommand create = source.CreateCommand($"CREATE SCHEMA {schema}"))
            await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await MeasureAsync("IMAP to PostgreSQL", await PostgresSuppressionStore.OpenAsync(source, null, TestContext.Current.CancellationToken), folder);
        await using (NpgsqlCommand drop = source.CreateCommand($"DROP SCHEMA {schema} CASCADE"))
            await drop.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);
    }

    private async Task MeasureAsync(string name, ISuppressionStore store, string folder)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        foreach (string round in (string[])["first, cold", "second", "third"])
        {
            foreach (string? processed in (string?[])[null, "Processed"])
            {
                string user = $"u{Guid.NewGuid():N}";
                DateTimeOffset start = DateTimeOffset.UtcNow.AddDays(-5);
                await Servers.AppendAsync(user, "INBOX", Enumerable.Range(0, Count).Select(i => Notices.Dsn($"{user}{i}@example.org", Notices.UserUnknown, start.AddSeconds(i))), cancellation);
                BounceMailboxOptions options = new() { Checkpoints = new FileCheckpointStore(Path.Combine(folder, $"{user}.json")), ProcessedFolder = processed };
                Stopwatch watch = Stopwatch.StartNew();
                int read = await BounceMailbox.Imap(cancel => Servers.ConnectAsync(user, cancel), options)
                    .ReadAllAsync((batch, cancel) => store.RecordAsync(batch.Reports, cancellationToken: cancel), cancellation);
                read.Should().Be(Count);
                string speed = (Count / watch.Elapsed.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture);
                output.WriteLine($"{name}, {round}, {(processed is null ? "left in place" : "moved")}: {speed} mails/s");
            }
        }
    }
}
