using BounceService.Settings;
using BounceService.Storing;
using BounceService.Telemetry;
using RabbitMQ.Client;

namespace BounceService.Queue;

/// <summary>Records a batch and acknowledges it; where that fails for a message's sake, in halves, so that one message does not hold up the others.</summary>
internal sealed partial class DeliveredBatch(IChannel channel, Recorder recorder, QueueSettings settings, ServiceMetrics metrics, ILogger log)
{
    /// <exception cref="AwayException">The store was away for longer than a worker holds messages.</exception>
    public async Task HandleAsync(IReadOnlyList<Delivery> batch, CancellationToken cancellationToken)
    {
        foreach (Delivery unreadable in batch.Where(delivery => delivery.Arrival is null))
            await GiveBackAsync(unreadable, unreadable.Fault!, cancellationToken);
        Stack<Delivery[]> parts = new([[.. batch.Where(delivery => delivery.Arrival is not null)]]);
        while (parts.TryPop(out Delivery[]? part))
        {
            Exception? fault = part.Length == 0 ? null : await TryRecordAsync(part, cancellationToken);
            if (fault is null)
                await AcknowledgeAsync(part, cancellationToken);
            else if (part.Length == 1)
                await GiveBackAsync(part[0], fault, cancellationToken);
            else
                Halve(part, parts);
        }
    }

    private static void Halve(Delivery[] part, Stack<Delivery[]> parts)
    {
        parts.Push(part[(part.Length / 2)..]);
        parts.Push(part[..(part.Length / 2)]);
    }

    private async Task<Exception?> TryRecordAsync(Delivery[] part, CancellationToken cancellationToken)
    {
        Arrival[] arrivals = [.. part.Select(delivery => delivery.Arrival!)];
        try
        {
            await Persistence.WhileAway(settings.Hold, Away).ExecuteAsync(async cancel => await recorder.RecordAsync(arrivals, cancel), cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is not AwayException && !cancellationToken.IsCancellationRequested)
        {
            return exception;
        }
    }

    // Parts are dealt with in the order of their numbers, so all before the last are settled already.
    private async Task AcknowledgeAsync(Delivery[] part, CancellationToken cancellationToken)
    {
        if (part.Length > 0)
            await channel.BasicAckAsync(part[^1].Tag, multiple: true, cancellationToken);
    }

    /// <summary>The broker counts how often that was, and in the end takes it to the dead letters.</summary>
    private async Task GiveBackAsync(Delivery delivery, Exception fault, CancellationToken cancellationToken)
    {
        metrics.Refused();
        LogRefused(log, fault.Message);
        await channel.BasicNackAsync(delivery.Tag, multiple: false, requeue: true, cancellationToken);
    }

    private void Away(Exception exception) => LogHeld(log, exception.InnerException?.Message ?? exception.Message);

    [LoggerMessage(LogLevel.Error, "A message could not be recorded and goes back to the queue: {Message}")]
    private static partial void LogRefused(ILogger log, string message);

    [LoggerMessage(LogLevel.Warning, "The store is away, the worker holds its messages: {Message}")]
    private static partial void LogHeld(ILogger log, string message);
}
