namespace BounceParsing.Webhooks;

/// <summary>The HTTP reply to give.</summary>
public sealed class WebhookReply
{
    /// <summary>The status code, such as 200.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The body's type; null when there is no body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body; null when there is none.</summary>
    public string? Body { get; init; }

    /// <summary>Header fields to add; empty for most replies.</summary>
    public IReadOnlyList<HeaderField> Headers { get; init; } = [];
}
