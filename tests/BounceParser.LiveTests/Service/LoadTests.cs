using System.Diagnostics;
using System.Globalization;
using BounceParsing.Suppression.Tests;

namespace BounceParsing.LiveTests.Service;

/// <summary>Measures, and is run only when asked for: with "-explicit only" after the name of the test program.</summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int Count = 20_000;

    /// <summary>Ten bounces a second for an hour.</summary>
    private const int Hour = 36_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory(Explicit = true)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Messages_a_second(int workers)
    {
        Broker.Need();
        Broker broker = new();
        await using Database database = await Database.CreateAsync(Cancellation);
        KeyValuePair<string, string>[] settings = [new("Store:Postgres", database.ConnectionString), .. broker.Settings];
        await using ServiceProcess intake = await ServiceProcess.StartReadyAsync(Cancellation, [new("Role", "Intake"), .. settings]);
        Stopwatch watch = Stopwatch.StartNew();
        await new Poster(intake).PostAsync(Mails(Count), 64, Cancellation);
        Say("POST /mail, confirmed by the broker", Count / watch.Elapsed.TotalSeconds, "messages/s");

        ServiceProcess[] all = [.. Enumerable.Range(0, workers).Select(_ => ServiceProcess.Start([new("Role", "Worker"), .. settings]))];
        // The first tenth warms up.
        await database.UntilAsync(Count / 10, Cancellation);
        long from = await database.EventsAsync(Cancellation);
        watch.Restart();
        await database.UntilAsync(Count, Cancellation);
        Say($"from the queue to the row, {workers} worker(s)", (Count - from) / watch.Elapsed.TotalSeconds, "messages/s");
        foreach (ServiceProcess worker in all)
            await worker.DisposeAsync();
        await database.ShouldHoldOnceAsync(Count, Cancellation);
    }

    [Fact(Explicit = true)]
    public async Task Time_from_mail_to_row_and_memory_after_an_hours_mail()
    {
        Broker.Need();
        await using Database database = await Database.CreateAsync(Cancellation);
        await using ServiceProcess service = await ServiceProcess.StartReadyAsync(Cancellation, [new("Store:Postgres", database.ConnectionString), .. new Broker().Settings]);
        Say("memory at rest", Resident(service), "MB");
        Poster poster = new(service);
        List<double> times = [];
        for (int i = 0; i < 200; i++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            await poster.PostAsync(Mail($"one{i}@example.org", i), Cancellation);
            while (await database.EventsAsync(Cancellation) <= i)
                await Task.Delay(1, Cancellation);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Say("from POST to row, median", times[times.Count / 2], "ms");
        Say("from POST to row, 95 of 100", times[times.Count * 95 / 100], "ms");
        await poster.PostAsync(Mails(Hour), 64, Cancellation);
        await database.UntilAsync(Hour + 200, Cancellation);
        Say($"memory after {Hour} mails", Resident(service), "MB");
    }

    private static IEnumerable<string> Mails(int count) => Enumerable.Range(0, count).Select(i => Mail($"user{i}@example.org", i));

    private static string Mail(string address, int number)
        => Notices.Dsn(address, Notices.MailboxFull, new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero).AddSeconds(number));

    private static double Resident(ServiceProcess service)
    {
        using Process process = Process.GetProcessById(service.Id);
        return process.WorkingSet64 / 1e6;
    }

    private void Say(string what, double figure, string unit) => output.WriteLine($"{what}: {figure.ToString("N0", CultureInfo.InvariantCulture)} {unit}");
}
