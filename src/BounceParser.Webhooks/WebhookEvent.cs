namespace BounceParsing.Webhooks;

/// <summary>One event of a sending service.</summary>
public sealed class WebhookEvent
{
    /// <summary>The <see cref="WebhookReader.Service"/> that sent it, such as "sendgrid".</summary>
    public required string Service { get; init; }

    /// <summary>
    /// The service's id of the event, the same whenever the event is sent again. For a service that gives none it is made of
    /// what the event says. Never empty; unique within the service.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The service's own word for what happened, such as "bounce".</summary>
    public required string Name { get; init; }

    /// <summary>The service's own class of it, such as "Permanent/NoEmail"; null when it gives none.</summary>
    public string? Class { get; init; }

    /// <summary>When it happened; null when not given.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The service's id of the message, as it was given when the message was sent; null when not given.</summary>
    public string? MessageId { get; init; }

    /// <summary>
    /// What the sender attached to the message, as it was written: metadata, custom arguments, user variables. Values that are no
    /// text are their JSON. Empty when not given.
    /// </summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>The tags or categories of the message, as they were written; empty when not given.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What happened, to whom, and why: the same report as of a bounce mail.</summary>
    public required BounceReport Report { get; init; }
}
