using BounceParsing.Suppression.Tests;

namespace BounceParsing.LiveTests.Service;

/// <summary>Intake and workers apart, with RabbitMQ between them and PostgreSQL behind, while what can die dies.</summary>
public sealed class BrokerTests
{
    private const int Count = 20_000;
    private const int Kills = 6;
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Workers_killed_and_the_broker_restarted_lose_nothing_and_count_nothing_twice()
    {
        Broker.Need();
        Broker broker = new();
        await using Database database = await Database.CreateAsync(Cancellation);
        KeyValuePair<string, string>[] settings = [new("Store:Postgres", database.ConnectionString), .. broker.Settings];
        await using ServiceProcess intake = await ServiceProcess.StartReadyAsync(Cancellation, [new("Role", "Intake"), .. settings]);
        ServiceProcess[] workers = [StartWorker(settings), StartWorker(settings)];
        Task posting = new Poster(intake).PostAsync(Mails(), 64, Cancellation);
        try
        {
            // Each time at work: so many are recorded, so many are not.
            for (int i = 1; i < Kills; i++)
            {
                Task until = database.UntilAsync(i * Count / Kills, Cancellation);
                if (await Task.WhenAny(posting, until) == posting)
                    await posting;
                await until;
                await workers[i % 2].KillAsync(Cancellation);
                await workers[i % 2].DisposeAsync();
                if (i == Kills / 2)
                    await Servers.RestartAsync("rabbitmq", Cancellation);
                workers[i % 2] = StartWorker(settings);
            }

            await posting;
            await database.UntilAsync(Count, Cancellation);
        }
        finally
        {
            foreach (ServiceProcess worker in workers)
                await worker.DisposeAsync();
        }

        await database.ShouldHoldOnceAsync(Count, Cancellation);
        (await broker.CountAsync(Cancellation)).Dead.Should().Be(0);
    }

    private static ServiceProcess StartWorker(KeyValuePair<string, string>[] settings) => ServiceProcess.Start([new("Role", "Worker"), .. settings]);

    private static IEnumerable<string> Mails() => Enumerable.Range(0, Count).Select(i => Notices.Dsn($"user{i}@example.org", Notices.MailboxFull, Start.AddSeconds(i)));
}
