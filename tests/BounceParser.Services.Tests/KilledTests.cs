using System.Diagnostics;
using BounceParsing.Suppression.Sqlite;
using BounceParsing.Suppression.Tests;

namespace BounceParsing.Services.Tests;

/// <summary>The sample as a process of its own that is killed, and a server that is restarted, in the middle of 2,000 mails.</summary>
[Collection(nameof(KilledTests))]
[CollectionDefinition(nameof(KilledTests), DisableParallelization = true)]
public sealed class KilledTests : IDisposable
{
    private const int Count = 2000;
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string _user = $"u{Guid.NewGuid():N}";
    private readonly string _folder = Directory.CreateTempSubdirectory("bounce-killed-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "list.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_process_killed_ten_times_records_every_bounce_once_and_loses_no_mail()
    {
        TimeSpan whole = await MeasureAsync();
        Random random = new();
        foreach (int[] portion in Enumerable.Range(0, Count).Chunk(Count / 10))
        {
            await FillAsync(_user, portion);
            using Process process = StartSample(_user, Database);
            await Task.Delay(whole * (0.5 + (random.NextDouble() * 0.6)), Cancellation);
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }

        await FinishAsync();
    }

    [Fact]
    public async Task A_server_restarted_in_the_middle_loses_no_mail()
    {
        await FillAsync(_user, Enumerable.Range(0, Count));
        using Process process = StartSample(_user, Database);
        for (int i = 0; i < 3; i++)
        {
            await Task.Delay(400, Cancellation);
            await Servers.RestartDovecotAsync(Cancellation);
        }

        await UntilEmptyAsync(_user);
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
        await CheckAsync();
    }

    private static Task FillAsync(string user, IEnumerable<int> numbers) => Servers.AppendAsync(
        user, "INBOX", numbers.Select(i => Notices.Dsn($"user{i}@example.org", Notices.MailboxFull, Start.AddMinutes(i))), Cancellation);

    /// <summary>How long a process needs from its start until a portion is filed away: so that those that are killed are killed at work.</summary>
    private async Task<TimeSpan> MeasureAsync()
    {
        string user = $"{_user}m";
        await FillAsync(user, Enumerable.Range(0, Count / 10));
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = StartSample(user, Path.Combine(_folder, "measured.db"));
        await UntilEmptyAsync(user);
        TimeSpan whole = watch.Elapsed;
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
        return whole;
    }

    private async Task FinishAsync()
    {
        using Process process = StartSample(_user, Database);
        await UntilEmptyAsync(_user);
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
        await CheckAsync();
    }

    private static async Task UntilEmptyAsync(string user)
    {
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        late.CancelAfter(TimeSpan.FromMinutes(2));
        while (await Servers.CountAsync(user, "INBOX", late.Token) > 0)
            await Task.Delay(20, late.Token);
    }

    private async Task CheckAsync()
    {
        (await Servers.CountAsync(_user, "Processed", Cancellation)).Should().Be(Count, "no mail is lost, none is doubled");
        await using SqliteSuppressionStore store = await SqliteSuppressionStore.OpenAsync(Database, cancellationToken: Cancellation);
        for (int i = 0; i < Count; i++)
            (await store.HistoryAsync($"user{i}@example.org", Cancellation)).Should().ContainSingle();
    }

    private static Process StartSample(string user, string database)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "MailboxToSqlite.dll"));
        start.ArgumentList.Add($"imap://{user}@{Servers.Imap}/INBOX");
        start.ArgumentList.Add(database);
        start.Environment["BOUNCE_PASSWORD"] = Servers.Password;
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
