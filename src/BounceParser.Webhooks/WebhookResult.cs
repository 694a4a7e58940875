namespace BounceParsing.Webhooks;

/// <summary>What a request says, and how to answer it.</summary>
public sealed class WebhookResult
{
    /// <summary>What became of the request.</summary>
    public WebhookOutcome Outcome { get; init; }

    /// <summary>The <see cref="WebhookReader.Service"/> that it was read as; null when none was found.</summary>
    public string? Service { get; init; }

    /// <summary>The events in the order of the request, without those that are ignored; empty unless <see cref="WebhookOutcome.Accepted"/>.</summary>
    public IReadOnlyList<WebhookEvent> Events { get; init; } = [];

    /// <summary>The reply to give.</summary>
    public WebhookReply Reply { get; init; } = new();

    internal static WebhookResult Refusal(WebhookOutcome outcome, int status, string? service, params HeaderField[] headers) => new()
    {
        Outcome = outcome,
        Service = service,
        Reply = new WebhookReply { Status = status, Headers = headers },
    };

    internal static WebhookResult Greeting(string service, WebhookReply reply) => new()
    {
        Outcome = WebhookOutcome.Handshake,
        Service = service,
        Reply = reply,
    };
}
