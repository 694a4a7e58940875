namespace BounceParsing.Webhooks;

/// <summary>One HTTP request, as it came in: nothing of it is believed before its signature is checked.</summary>
public sealed class WebhookRequest
{
    /// <summary>The method, such as "POST".</summary>
    public string Method { get; init; } = "POST";

    /// <summary>The header fields, in order; names are compared without regard to case.</summary>
    public IReadOnlyList<HeaderField> Headers { get; init; } = [];

    /// <summary>The body, byte for byte as it was sent: a body that was parsed and written anew breaks its signature.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The query of the address, with or without its "?", still encoded; empty when there is none.</summary>
    public string Query { get; init; } = "";

    /// <summary>When the request came in. Signed times are held against it.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>
    /// The <see cref="WebhookReader.Service"/> that the request is for, where the address tells it; null to have
    /// <see cref="BounceWebhooks"/> find out.
    /// </summary>
    public string? Service { get; init; }

    /// <summary>The value of the only header of a name; null when there is none, or when several disagree.</summary>
    internal string? Header(string name) => WebhookFields.Only(Headers, name, StringComparison.OrdinalIgnoreCase);
}
