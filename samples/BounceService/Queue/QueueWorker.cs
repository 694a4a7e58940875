using System.Threading.Channels;
using BounceService.Settings;
using BounceService.Storing;
using BounceService.Telemetry;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace BounceService.Queue;

/// <summary>
/// Takes messages from the queue, in batches, into the store, and acknowledges them when they stand there. While the store is away it takes
/// none and holds what it has, so that no message's deliveries are used up; it gives them back only before the broker would lose its patience.
/// </summary>
internal sealed partial class QueueWorker(ServiceStore store, Recorder recorder, ServiceSettings settings, ServiceMetrics metrics, ILogger<QueueWorker> log)
    : BackgroundService
{
    // A broker or store that went away, in whatever way: what was not acknowledged comes again.
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Persistence.Always(Away).ExecuteAsync(async cancel => await ConsumeAsync(cancel), stoppingToken).AsTask();

    private async Task ConsumeAsync(CancellationToken cancellationToken)
    {
        await Persistence.WhileAway(Timeout.InfiniteTimeSpan, Away).ExecuteAsync(async cancel => await store.ProbeAsync(cancel), cancellationToken);
        await using IConnection connection = await QueueTopology.ConnectAsync(settings.Queue, "bounce worker", cancellationToken);
        await using IChannel channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await QueueTopology.DeclareAsync(channel, settings.Queue, cancellationToken);
        await channel.BasicQosAsync(0, (ushort)settings.Queue.Prefetch, global: false, cancellationToken);
        Channel<Delivery> deliveries = Channel.CreateUnbounded<Delivery>(new() { SingleReader = true });
        await channel.BasicConsumeAsync(settings.Queue.Name, autoAck: false, ConsumerOf(channel, deliveries.Writer), cancellationToken);
        while (await deliveries.Reader.WaitToReadAsync(cancellationToken))
            await new DeliveredBatch(channel, recorder, settings.Queue, metrics, log).HandleAsync(Take(deliveries.Reader), cancellationToken);
        throw new IOException("The broker has closed the channel.");
    }

    // No more than Prefetch are ever in it: the broker sees to that.
    private static AsyncEventingBasicConsumer ConsumerOf(IChannel channel, ChannelWriter<Delivery> deliveries)
    {
        AsyncEventingBasicConsumer consumer = new(channel);
        consumer.ReceivedAsync += (_, delivery) => deliveries.WriteAsync(Delivery.Of(delivery)).AsTask();
        consumer.UnregisteredAsync += (_, _) => Complete(deliveries);
        consumer.ShutdownAsync += (_, _) => Complete(deliveries);
        channel.ChannelShutdownAsync += (_, _) => Complete(deliveries);
        return consumer;
    }

    private static Task Complete(ChannelWriter<Delivery> deliveries)
    {
        deliveries.TryComplete();
        return Task.CompletedTask;
    }

    private List<Delivery> Take(ChannelReader<Delivery> deliveries)
    {
        List<Delivery> batch = [];
        while (batch.Count < settings.Queue.BatchSize && deliveries.TryRead(out Delivery? delivery))
            batch.Add(delivery);
        return batch;
    }

    private void Away(Exception exception) => LogAway(log, exception.Message, exception.InnerException?.Message);

    [LoggerMessage(LogLevel.Warning, "The worker waits: {Message} {Cause}")]
    private static partial void LogAway(ILogger log, string message, string? cause);
}
