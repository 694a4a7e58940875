using BounceService.Storing;
using RabbitMQ.Client.Events;

namespace BounceService.Queue;

/// <summary>A message that the broker has handed out.</summary>
/// <param name="Tag">Its number on the channel, by which it is acknowledged.</param>
/// <param name="Arrival">What it holds; null where it could not be read.</param>
/// <param name="Fault">Why not; null where it could.</param>
internal sealed record Delivery(ulong Tag, Arrival? Arrival, Exception? Fault)
{
    /// <summary>The message, with a body of its own: the client's is gone when its handler returns.</summary>
    public static Delivery Of(BasicDeliverEventArgs delivery)
    {
        try
        {
            return new(delivery.DeliveryTag, ArrivalMessage.Read(delivery.BasicProperties, delivery.Body.ToArray()), null);
        }
        catch (Exception exception) when (exception is FormatException or System.Text.Json.JsonException)
        {
            return new(delivery.DeliveryTag, null, exception);
        }
    }
}
