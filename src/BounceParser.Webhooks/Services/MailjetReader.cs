using System.Text;
using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>Mailjet: the Event API, single or grouped events.</summary>
/// <remarks>mailjet/api-documentation, guides/_event-api.md.</remarks>
public sealed class MailjetReader : SecretWebhookReader
{
    /// <summary>A reader for some secrets: Mailjet sends the user and the password of the address.</summary>
    /// <exception cref="ArgumentNullException">The secrets, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">There is no secret.</exception>
    public MailjetReader(params WebhookSecret[] secrets)
        : base("mailjet", "Mailjet", secrets)
    {
    }

    internal override bool Recognises(Payload payload)
        => payload.First.Text("event") is not null
            && (payload.First.Text("MessageID") is not null || payload.First.Text("mj_campaign_id") is not null || payload.First.Text("mj_message_id") is not null);

    private protected override IEnumerable<ServiceEvent> Find(Payload payload)
    {
        foreach (JsonElement item in payload.Json.Items())
        {
            if (item.Text("event") is string name)
                yield return FindOne(item, name);
        }
    }

    private static ServiceEvent FindOne(JsonElement item, string name) => new()
    {
        Name = name == "bounce" ? item.IsTrue("hard_bounce") ? "bounce hard" : "bounce soft" : name,
        Class = item.Text("error"),
        Time = item.Unix("time"),
        MessageId = item.Text("MessageID") ?? item.Text("mj_message_id"),
        Metadata = MetadataOf(item),
        Tags = item.At("customcampaign").Texts(),
        Recipients = RecipientFacts.One(item.Text("email"), item.Text("comment") ?? item.Text("smtp_reply")),
    };

    // "CustomID" and "Payload" are the sender's; the second is JSON, if the sender wrote JSON.
    private static Dictionary<string, string> MetadataOf(JsonElement item)
    {
        Dictionary<string, string> metadata = [];
        if (item.Text("Payload") is string text)
        {
            using JsonDocument? document = JsonText.Parse(Encoding.UTF8.GetBytes(text));
            metadata = document?.RootElement is { ValueKind: JsonValueKind.Object } json ? json.ToTexts() : new() { ["Payload"] = text };
        }

        if (item.Text("CustomID") is string id)
            metadata["CustomID"] = id;
        return metadata;
    }
}
