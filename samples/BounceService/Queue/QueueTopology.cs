using BounceService.Settings;
using RabbitMQ.Client;

namespace BounceService.Queue;

/// <summary>The queues and how one comes to them.</summary>
internal static class QueueTopology
{
    /// <summary>A connection that ends with its first failure: who uses it connects anew, and so knows what was lost with it.</summary>
    public static Task<IConnection> ConnectAsync(QueueSettings settings, string name, CancellationToken cancellationToken)
    {
        ConnectionFactory factory = new()
        {
            Uri = settings.Uri!,
            ClientProvidedName = name,
            AutomaticRecoveryEnabled = false,
            RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
            RequestedHeartbeat = TimeSpan.FromSeconds(15),
        };
        return factory.CreateConnectionAsync(cancellationToken);
    }

    /// <summary>
    /// Makes the queues where they are missing: replicated ones, with a limit of deliveries and dead letters that are not lost between the two
    /// (RabbitMQ, "Quorum Queues", at-least-once dead lettering, which asks for reject-publish).
    /// </summary>
    public static async Task DeclareAsync(IChannel channel, QueueSettings settings, CancellationToken cancellationToken)
    {
        string dead = DeadLettersOf(settings);
        await channel.QueueDeclareAsync(
            dead, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: cancellationToken);
        Dictionary<string, object?> arguments = new()
        {
            ["x-queue-type"] = "quorum",
            ["x-delivery-limit"] = settings.DeliveryLimit,
            ["x-dead-letter-exchange"] = "",
            ["x-dead-letter-routing-key"] = dead,
            ["x-dead-letter-strategy"] = "at-least-once",
            ["x-overflow"] = "reject-publish",
        };
        await channel.QueueDeclareAsync(settings.Name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
    }

    /// <summary>Where goes what was delivered too often.</summary>
    public static string DeadLettersOf(QueueSettings settings) => $"{settings.Name}.dead";
}
