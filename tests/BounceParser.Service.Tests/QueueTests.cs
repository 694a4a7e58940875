using System.Net;
using BounceService.Queue;
using BounceService.Settings;
using BounceService.Tests.Support;
using RabbitMQ.Client;

namespace BounceService.Tests;

/// <summary>Intake and workers on a real RabbitMQ, a queue for each test; skipped where BOUNCE_TEST_AMQP names none.</summary>
public sealed class QueueTests : IAsyncLifetime
{
    private readonly QueueSettings _queue = new()
    {
        Uri = Environment.GetEnvironmentVariable("BOUNCE_TEST_AMQP") is { Length: > 0 } uri ? new Uri(uri) : null,
        Name = $"test-{Guid.NewGuid():N}",
        DeliveryLimit = 3,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string[] Settings => [$"--Queue:Uri={_queue.Uri}", $"--Queue:Name={_queue.Name}", $"--Queue:DeliveryLimit={_queue.DeliveryLimit}"];

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(_queue.Uri is null, "BOUNCE_TEST_AMQP is not set.");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_queue.Uri is null)
            return;
        await WithChannelAsync(async channel =>
        {
            await channel.QueueDeleteAsync(_queue.Name, cancellationToken: CancellationToken.None);
            return await channel.QueueDeleteAsync(QueueTopology.DeadLettersOf(_queue), cancellationToken: CancellationToken.None);
        });
    }

    [Fact]
    public async Task A_mail_is_confirmed_by_the_broker_and_recorded_by_a_worker()
    {
        await using Service service = await Service.StartAsync(Settings);
        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage response = await service.PostMailAsync(Mails.Unknown("anna@example.net"));
            response.StatusCode.Should().Be(HttpStatusCode.Accepted);
        }

        await RecordedAsync(service, "anna@example.net");
        await EmptyAsync(_queue.Name);
        (await service.AddressAsync("anna@example.net")).GetProperty("history").GetArrayLength().Should().Be(1, "it came twice");
    }

    [Fact]
    public async Task What_no_worker_can_read_goes_to_the_dead_letters_and_holds_up_nothing()
    {
        await using Service service = await Service.StartAsync(Settings);
        await service.PostMailAsync(Mails.Unknown("first@example.net"));
        await RecordedAsync(service, "first@example.net");
        await WithChannelAsync(async channel =>
        {
            await channel.BasicPublishAsync("", _queue.Name, mandatory: true, new BasicProperties { ContentType = "text/plain", Persistent = true }, "?"u8.ToArray(), Cancellation);
            return 0u;
        });
        await service.PostMailAsync(Mails.Unknown("second@example.net"));
        await RecordedAsync(service, "second@example.net");
        await Service.UntilAsync(async () => await CountAsync(QueueTopology.DeadLettersOf(_queue)) == 1);
        await EmptyAsync(_queue.Name);
    }

    [Fact]
    public async Task While_the_store_is_away_mail_is_queued_and_no_delivery_is_used_up()
    {
        string place = Path.GetTempFileName();
        await using Service service = await Service.StartAsync([.. Settings, $"--Store:Path={place}/bounces.db"]);
        using HttpResponseMessage response = await service.PostMailAsync(Mails.Unknown("anna@example.net"));
        response.StatusCode.Should().Be(HttpStatusCode.Accepted);
        await Task.Delay(TimeSpan.FromSeconds(3), Cancellation);
        (await CountAsync(_queue.Name)).Should().Be(1);
        File.Delete(place);
        await RecordedAsync(service, "anna@example.net");
        (await CountAsync(QueueTopology.DeadLettersOf(_queue))).Should().Be(0);
        Directory.Delete(place, recursive: true);
    }

    [Fact]
    public async Task A_worker_that_ends_gives_its_messages_to_the_next()
    {
        await using (Service intake = await Service.StartAsync([.. Settings, "--Role=Intake"]))
        {
            for (int i = 0; i < 50; i++)
                await intake.PostMailAsync(Mails.Unknown($"user{i}@example.net", i));
        }

        (await CountAsync(_queue.Name)).Should().Be(50);
        await using Service worker = await Service.StartAsync([.. Settings, "--Role=Worker,Page"]);
        await RecordedAsync(worker, "user49@example.net");
        await EmptyAsync(_queue.Name);
    }

    private static Task RecordedAsync(Service service, string address)
        => Service.UntilAsync(async () => (await service.AddressAsync(address)).GetProperty("history").GetArrayLength() == 1);

    private Task EmptyAsync(string queue) => Service.UntilAsync(async () => await CountAsync(queue) == 0);

    private Task<uint> CountAsync(string queue) => WithChannelAsync(channel => channel.MessageCountAsync(queue, Cancellation));

    private async Task<uint> WithChannelAsync(Func<IChannel, Task<uint>> work)
    {
        await using IConnection connection = await QueueTopology.ConnectAsync(_queue, "test", CancellationToken.None);
        await using IChannel channel = await connection.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), CancellationToken.None);
        return await work(channel);
    }
}
