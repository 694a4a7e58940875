using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>SparkPost (Bird): event webhooks.</summary>
/// <remarks>developers.sparkpost.com/api/webhooks; the classes: SparkPost/support-docs, "Bounce Classification Codes".</remarks>
public sealed class SparkPostReader : SecretWebhookReader
{
    /// <summary>A reader for some secrets: SparkPost sends a user and a password, a token of OAuth 2, or headers of its own.</summary>
    /// <exception cref="ArgumentNullException">The secrets, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">There is no secret.</exception>
    public SparkPostReader(params WebhookSecret[] secrets)
        : base("sparkpost", "SparkPost", secrets)
    {
    }

    internal override bool Recognises(Payload payload) => payload.First.At("msys").ValueKind == JsonValueKind.Object;

    private protected override IEnumerable<ServiceEvent> Find(Payload payload)
    {
        foreach (JsonElement item in payload.Json.Items())
        {
            if (item.At("msys") is not { ValueKind: JsonValueKind.Object } kinds)
                continue;

            // {"msys": {"message_event": {...}}}; an empty object is a ping.
            foreach (JsonProperty kind in kinds.EnumerateObject())
            {
                if (kind.Value.Text("type") is string name)
                    yield return FindOne(kind.Value, name);
            }
        }
    }

    private static ServiceEvent FindOne(JsonElement item, string name) => new()
    {
        Name = name,
        Class = item.Text("bounce_class") ?? item.Text("fbtype"),
        Id = item.Text("event_id"),
        Time = item.Unix("timestamp") ?? item.Date("timestamp"),
        MessageId = item.Text("message_id"),
        Metadata = item.At("rcpt_meta").ToTexts(),
        Tags = item.At("rcpt_tags").Texts(),
        Recipients = RecipientFacts.One(
            item.Text("raw_rcpt_to") ?? item.Text("rcpt_to"), item.Text("raw_reason") ?? item.Text("reason"), item.Number("error_code"), null, item.Text("ip_address")),
        Returned = SentHeaders.Of(null, item.Text("friendly_from"), item.Text("rcpt_to"), item.Text("subject")),
        FeedbackType = item.Text("fbtype"),
        UserAgent = item.Text("report_by"),
    };
}
