using System.Text.Encodings.Web;
using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>Azure Communication Services Email, through Event Grid: its own schema and CloudEvents 1.0.</summary>
/// <remarks>learn.microsoft.com: "Azure Communication Services - Email events", "Webhook event delivery".</remarks>
public sealed class AzureReader : SecretWebhookReader
{
    /// <summary>Who may ask with OPTIONS: the CloudEvents handshake names the asking host (CloudEvents, HTTP 1.1 Web Hooks, 4.1).</summary>
    private static readonly string[] Origins = ["eventgrid.azure.net", "eventgrid.azure.us", "eventgrid.azure.cn"];

    /// <summary>A reader for some secrets: a parameter of the subscription's address, or a header that the subscription adds.</summary>
    /// <exception cref="ArgumentNullException">The secrets, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">There is no secret.</exception>
    public AzureReader(params WebhookSecret[] secrets)
        : base("azure", "Azure Communication Services", secrets)
    {
    }

    internal override bool Recognises(Payload payload)
        => payload.Header("aeg-event-type") is not null || payload.Header("WebHook-Request-Origin") is not null || KindOf(payload.First) is not null;

    private protected override WebhookResult? Greet(Payload payload)
    {
        if (!payload.IsMethod("OPTIONS") || payload.Header("WebHook-Request-Origin") is not string origin)
            return null;
        if (!Origins.Contains(origin) || Verify(payload) != WebhookOutcome.Accepted)
            return WebhookResult.Refusal(WebhookOutcome.BadSignature, 401, Service);
        return WebhookResult.Greeting(Service, new WebhookReply
        {
            Headers = [new HeaderField("WebHook-Allowed-Origin", origin), new HeaderField("WebHook-Allowed-Rate", "*"), new HeaderField("Allow", "POST")],
        });
    }

    private protected override ValueTask<WebhookResult?> ShakeHandsAsync(Payload payload, CancellationToken cancellationToken)
    {
        if (payload.First.Text("eventType") != "Microsoft.EventGrid.SubscriptionValidationEvent")
            return new((WebhookResult?)null);
        string code = JavaScriptEncoder.Default.Encode(payload.First.At("data").Text("validationCode") ?? "");
        return new(WebhookResult.Greeting(Service, new WebhookReply
        {
            ContentType = "application/json",
            Body = $"{{\"validationResponse\":\"{code}\"}}",
        }));
    }

    private protected override IEnumerable<ServiceEvent> Find(Payload payload)
    {
        foreach (JsonElement item in payload.Json.Items())
        {
            if (KindOf(item) == "Microsoft.Communication.EmailDeliveryReportReceived" && item.At("data").Text("status") is string status)
                yield return FindOne(item, item.At("data"), status);
        }
    }

    private static ServiceEvent FindOne(JsonElement item, JsonElement data, string status) => new()
    {
        Name = status,
        Id = item.Text("id"),
        Time = data.Date("deliveryAttemptTimeStamp") ?? data.Date("deliveryAttemptTimestamp") ?? item.Date("eventTime") ?? item.Date("time"),
        MessageId = data.Text("messageId"),
        Recipients = RecipientFacts.One(
            data.Text("recipient"),
            data.At("deliveryStatusDetails").Text("statusMessage"),
            remoteMta: data.At("deliveryStatusDetails").Text("recipientMailServerHostName")),
        Returned = SentHeaders.Of(data.Text("internetMessageId"), data.Text("sender"), data.Text("recipient")),
    };

    // "eventType" in Event Grid's schema, "type" in CloudEvents.
    private static string? KindOf(JsonElement item)
        => (item.Text("eventType") ?? item.Text("type")) is string kind && kind.StartsWith("Microsoft.", StringComparison.Ordinal) ? kind : null;
}
