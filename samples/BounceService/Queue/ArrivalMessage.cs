using System.Globalization;
using System.Text;
using BounceParsing;
using BounceService.Storing;
using RabbitMQ.Client;

namespace BounceService.Queue;

/// <summary>An arrival as a message: a mail as it came, or a report as JSON; where and when it came in stand in header fields.</summary>
internal static class ArrivalMessage
{
    private const string Mail = "message/rfc822";
    private const string Json = "application/json";
    private const string SourceField = "bounce-source";
    private const string ReceivedField = "bounce-received";
    private const string EventField = "bounce-event";

    public static (BasicProperties Properties, ReadOnlyMemory<byte> Body) Write(Arrival arrival)
    {
        Dictionary<string, object?> fields = new()
        {
            [SourceField] = arrival.Source,
            [ReceivedField] = arrival.ReceivedAt.ToString("O", CultureInfo.InvariantCulture),
        };
        if (arrival.EventId is not null)
            fields[EventField] = arrival.EventId;
        BasicProperties properties = new() { Persistent = true, ContentType = arrival.Content is null ? Json : Mail, Headers = fields };
        return (properties, arrival.Content ?? Encoding.UTF8.GetBytes(BounceJson.Serialize(arrival.Report!)));
    }

    /// <exception cref="FormatException">It is no message of this service.</exception>
    /// <exception cref="System.Text.Json.JsonException">It is no report.</exception>
    public static Arrival Read(IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        bool isReport = properties.ContentType == Json;
        if (!isReport && properties.ContentType != Mail)
            throw new FormatException("It is neither a mail nor a report.");
        return new()
        {
            Source = Field(properties, SourceField) ?? "queue",
            ReceivedAt = Field(properties, ReceivedField) is string at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : throw new FormatException("It does not tell when it came in."),
            EventId = Field(properties, EventField),
            Report = isReport ? BounceJson.Deserialize(body.Span) : null,
            Content = isReport ? (ReadOnlyMemory<byte>?)null : body,
        };
    }

    private static string? Field(IReadOnlyBasicProperties properties, string name)
        => properties.Headers?.TryGetValue(name, out object? value) == true && value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;
}
