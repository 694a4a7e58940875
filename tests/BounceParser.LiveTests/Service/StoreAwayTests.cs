using System.Net;
using BounceParsing.Suppression.Tests;

namespace BounceParsing.LiveTests.Service;

/// <summary>PostgreSQL is away for a minute, while mail comes all the time.</summary>
public sealed class StoreAwayTests
{
    private static readonly TimeSpan Away = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Around = TimeSpan.FromSeconds(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_queue_503_is_answered_and_with_one_mail_is_queued_and_neither_loses_any()
    {
        Broker.Need();
        await using Database direct = await Database.CreateAsync(Cancellation);
        await using Database behind = await Database.CreateAsync(Cancellation);
        await using ServiceProcess alone = await ServiceProcess.StartReadyAsync(Cancellation, new KeyValuePair<string, string>("Store:Postgres", direct.ConnectionString));
        await using ServiceProcess queued = await ServiceProcess.StartReadyAsync(Cancellation, [new("Store:Postgres", behind.ConnectionString), .. new Broker().Settings]);
        Poster toAlone = new(alone);
        Poster toQueued = new(queued);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task<int> postingAlone = PostAllTheTimeAsync(toAlone, end);
        Task<int> postingQueued = PostAllTheTimeAsync(toQueued, end);
        await Task.Delay(Around, Cancellation);
        await Servers.StopAsync("postgres", Cancellation);
        await Task.Delay(Away, Cancellation);
        await Servers.StartAsync("postgres", Cancellation);
        await Task.Delay(Around, Cancellation);
        await end.CancelAsync();

        await CheckAsync(direct, await postingAlone);
        await CheckAsync(behind, await postingQueued);
        toAlone.Answers.Should().ContainKey(HttpStatusCode.OK).And.ContainKey(HttpStatusCode.ServiceUnavailable);
        toQueued.Answers.Should().ContainKey(HttpStatusCode.Accepted).And.NotContainKey(HttpStatusCode.ServiceUnavailable, "the queue takes what the store cannot");
    }

    /// <summary>One mail after the other until the end, each until it has been taken; how many there were.</summary>
    private static async Task<int> PostAllTheTimeAsync(Poster poster, CancellationTokenSource end)
    {
        int count = 0;
        for (; !end.IsCancellationRequested; count++)
        {
            await poster.PostAsync(Notices.Dsn($"user{count}@example.org", Notices.UserUnknown, DateTimeOffset.UtcNow), Cancellation);
            await Task.Delay(20, Cancellation);
        }

        return count;
    }

    private static async Task CheckAsync(Database database, int count)
    {
        await database.UntilAsync(count, Cancellation);
        await database.ShouldHoldOnceAsync(count, Cancellation);
    }
}
