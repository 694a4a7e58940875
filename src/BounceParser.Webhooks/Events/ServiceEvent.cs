namespace BounceParsing.Webhooks.Events;

/// <summary>What a service's reader found in one event, before it is judged.</summary>
internal sealed class ServiceEvent
{
    /// <summary>The service's word for it.</summary>
    public required string Name { get; init; }

    /// <summary>The service's class, as the tables know it; null when it gives none.</summary>
    public string? Class { get; init; }

    /// <summary>The service's id of the event; null when it gives none.</summary>
    public string? Id { get; init; }

    public DateTimeOffset? Time { get; init; }

    public string? MessageId { get; init; }

    public Dictionary<string, string> Metadata { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<RecipientFacts> Recipients { get; init; } = [];

    public string? ReportingMta { get; init; }

    /// <summary>Headers of the sent message, with their names.</summary>
    public IReadOnlyList<HeaderField> Returned { get; init; } = [];

    /// <summary>A complaint's type (RFC 5965, 3.1); null where the service does not tell.</summary>
    public string? FeedbackType { get; init; }

    /// <summary>Who sent the complaint; null where the service does not tell.</summary>
    public string? UserAgent { get; init; }

    /// <summary>When the complaint arrived at its reporter.</summary>
    public DateTimeOffset? ArrivalDate { get; init; }
}
