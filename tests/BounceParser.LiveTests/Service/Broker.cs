using RabbitMQ.Client;

namespace BounceParsing.LiveTests.Service;

/// <summary>A queue of its own for each test.</summary>
internal sealed class Broker
{
    private readonly string _queue = $"live-{Guid.NewGuid():N}";

    public static string Uri => Servers.Need("BOUNCE_TEST_AMQP", "RabbitMQ");

    /// <summary>Skips the test where it has not all that it needs.</summary>
    public static void Need()
    {
        Servers.Need("BOUNCE_TEST_AMQP", "RabbitMQ");
        Servers.Need("BOUNCE_TEST_POSTGRES", "PostgreSQL");
    }

    public IEnumerable<KeyValuePair<string, string>> Settings => [new("Queue:Uri", Uri), new("Queue:Name", _queue)];

    /// <summary>How many messages wait, and how many are dead letters.</summary>
    public async Task<(uint Waiting, uint Dead)> CountAsync(CancellationToken cancellationToken)
    {
        await using IConnection connection = await new ConnectionFactory { Uri = new Uri(Uri) }.CreateConnectionAsync(cancellationToken);
        await using IChannel channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        return (await channel.MessageCountAsync(_queue, cancellationToken), await channel.MessageCountAsync($"{_queue}.dead", cancellationToken));
    }
}
