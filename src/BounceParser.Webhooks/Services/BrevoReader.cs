using System.Text;
using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>Brevo (Sendinblue): transactional and marketing webhooks, single or batched.</summary>
/// <remarks>developers.brevo.com/docs/transactional-webhooks.</remarks>
public sealed class BrevoReader : SecretWebhookReader
{
    /// <summary>A reader for some secrets: Brevo sends a user and a password, a token, or headers of its own.</summary>
    /// <exception cref="ArgumentNullException">The secrets, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">There is no secret.</exception>
    public BrevoReader(params WebhookSecret[] secrets)
        : base("brevo", "Brevo", secrets)
    {
    }

    internal override bool Recognises(Payload payload)
        => payload.First.Text("event") is not null && payload.First.Text("email") is not null
            && (payload.First.Text("message-id") is not null || payload.First.Text("ts_event") is not null || payload.First.Text("camp_id") is not null);

    private protected override IEnumerable<ServiceEvent> Find(Payload payload)
    {
        foreach (JsonElement item in payload.Json.Items())
        {
            if (item.Text("event") is string name)
                yield return FindOne(item, name);
        }
    }

    // The member "id" is the webhook's, not the event's. Of the times, ts_event is the event's, in UTC.
    private static ServiceEvent FindOne(JsonElement item, string name) => new()
    {
        Name = name,
        Time = item.Unix("ts_event") ?? item.Unix("ts_epoch") ?? item.Unix("ts"),
        MessageId = item.Text("message-id"),
        Metadata = MetadataOf(item),
        Tags = item.At("tags").Texts() is { Count: > 0 } tags ? tags : item.At("tag").Texts(),
        Recipients = RecipientFacts.One(item.Text("email"), item.Text("reason")),
        Returned = SentHeaders.Of(item.Text("message-id"), item.Text("sender_email"), item.Text("email"), item.Text("subject")),
    };

    // The header X-Mailin-custom, whatever the sender wrote there: JSON as a rule.
    private static Dictionary<string, string> MetadataOf(JsonElement item)
    {
        if (item.Text("X-Mailin-custom") is not string text)
            return [];
        using JsonDocument? document = JsonText.Parse(Encoding.UTF8.GetBytes(text));
        return document?.RootElement is { ValueKind: JsonValueKind.Object } json
            ? json.ToTexts()
            : new Dictionary<string, string> { ["X-Mailin-custom"] = text };
    }
}
