using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>Postmark: bounce, delivery, spam complaint and subscription change webhooks.</summary>
/// <remarks>postmarkapp.com/developer/webhooks; the types of bounces: postmarkapp.com/developer/api/bounce-api.</remarks>
public sealed class PostmarkReader : SecretWebhookReader
{
    /// <summary>A reader for some secrets: Postmark sends a user and a password of the address, or headers of its own.</summary>
    /// <exception cref="ArgumentNullException">The secrets, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">There is no secret.</exception>
    public PostmarkReader(params WebhookSecret[] secrets)
        : base("postmark", "Postmark", secrets)
    {
    }

    internal override bool Recognises(Payload payload) => payload.Json.Text("RecordType") is not null;

    private protected override IEnumerable<ServiceEvent> Find(Payload payload)
    {
        JsonElement json = payload.Json;
        if (json.Text("RecordType") is not string record)
            return [];
        return [new ServiceEvent
        {
            Name = record,
            Class = record == "SubscriptionChange" ? ChangeOf(json) : json.Text("Type"),
            Id = IdOf(json, record),
            Time = json.Date("BouncedAt") ?? json.Date("DeliveredAt") ?? json.Date("ChangedAt"),
            MessageId = json.Text("MessageID"),
            Metadata = json.At("Metadata").ToTexts(),
            Tags = json.At("Tag").Texts(),
            Recipients = RecipientFacts.One(json.Text("Email") ?? json.Text("Recipient"), json.Text("Details") ?? json.Text("Description")),
            Returned = SentHeaders.Of(null, json.Text("From"), json.Text("Email") ?? json.Text("Recipient"), json.Text("Subject")),
        }];
    }

    // Why and by whom an address came onto the list of those that are not mailed.
    private static string ChangeOf(JsonElement json)
        => json.IsTrue("SuppressSending") ? $"{json.Text("SuppressionReason")}/{json.Text("Origin")}" : "Reactivated";

    // A bounce has an id; a bounce that is called a complaint later has the same.
    private static string? IdOf(JsonElement json, string record)
        => json.Text("ID") is string id && id != "0" ? $"{record}-{id}" : null;
}
