using System.Threading.RateLimiting;
using BounceService.Intake;
using BounceService.Settings;
using BounceService.Storing;
using BounceService.Telemetry;
using RabbitMQ.Client;

namespace BounceService.Queue;

/// <summary>Hands arrivals to the broker and returns when it has confirmed them all: then they are on the disks of most of its nodes.</summary>
internal sealed class QueueIntake(ServiceSettings settings, ServiceMetrics metrics) : IIntake, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _connecting = new(1);

    // How many may wait for their confirmation; the client's own limiter slows down long before its limit.
    private readonly ConcurrencyLimiter _outstanding = new(new() { PermitLimit = settings.Queue.Outstanding, QueueLimit = int.MaxValue });
    private IConnection? _connection;
    private IChannel? _channel;

    public async Task<Recorded?> TakeAsync(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            IChannel channel = await OpenAsync(patience.Token);
            await Task.WhenAll(arrivals.Select(arrival => PublishAsync(channel, arrival, patience.Token)));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever a broker or a network throws, nothing was confirmed: the caller has it still.
            throw new AwayException("The queue is away.", exception);
        }

        metrics.Queued(arrivals.Count);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _outstanding.DisposeAsync();
        _connecting.Dispose();
    }

    private async Task<IChannel> OpenAsync(CancellationToken cancellationToken)
    {
        if (_channel is { IsOpen: true } open)
            return open;
        await _connecting.WaitAsync(cancellationToken);
        try
        {
            if (_channel is { IsOpen: true } opened)
                return opened;
            await CloseAsync();
            _connection = await QueueTopology.ConnectAsync(settings.Queue, "bounce intake", cancellationToken);
            IChannel channel = await _connection.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null), cancellationToken);
            await QueueTopology.DeclareAsync(channel, settings.Queue, cancellationToken);
            return _channel = channel;
        }
        finally
        {
            _connecting.Release();
        }
    }

    private async Task PublishAsync(IChannel channel, Arrival arrival, CancellationToken cancellationToken)
    {
        using RateLimitLease lease = await _outstanding.AcquireAsync(1, cancellationToken);
        (BasicProperties properties, ReadOnlyMemory<byte> body) = ArrivalMessage.Write(arrival);
        await channel.BasicPublishAsync("", settings.Queue.Name, mandatory: true, properties, body, cancellationToken);
    }

    private async Task CloseAsync()
    {
        if (_channel is not null)
            await _channel.DisposeAsync();
        if (_connection is not null)
            await _connection.DisposeAsync();
        (_channel, _connection) = (null, null);
    }
}
