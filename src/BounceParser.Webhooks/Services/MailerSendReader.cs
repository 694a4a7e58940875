using System.Security.Cryptography;
using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;
using BounceParsing.Webhooks.Signatures;

namespace BounceParsing.Webhooks;

/// <summary>MailerSend: activity webhooks of versions 1 and 2, signed with HMAC-SHA256.</summary>
/// <remarks>developers.mailersend.com: "Webhooks". No time is signed: replays are known by their ids.</remarks>
public sealed class MailerSendReader : WebhookReader
{
    private readonly HmacKeys _keys;

    /// <summary>A reader for some secrets.</summary>
    /// <param name="signingSecrets">The webhook's signing secrets.</param>
    /// <exception cref="ArgumentNullException">The secrets are null.</exception>
    /// <exception cref="ArgumentException">There is no secret, or one is empty.</exception>
    public MailerSendReader(params string[] signingSecrets)
        : base("mailersend", "MailerSend") => _keys = HmacKeys.OfText(signingSecrets);

    internal override bool Recognises(Payload payload)
        => payload.Json.Text("type") is string type && payload.Json.At("data").ValueKind == JsonValueKind.Object
            && (type.StartsWith("activity.", StringComparison.Ordinal) || payload.Header("Signature") is not null);

    private protected override WebhookOutcome Verify(Payload payload)
        => payload.Header("Signature") is string shown
            && _keys.AnySigned(payload.Request.Body.Span, HashAlgorithmName.SHA256, digest => ConstantTime.EqualsHex(shown, digest))
            ? WebhookOutcome.Accepted
            : WebhookOutcome.BadSignature;

    private protected override IEnumerable<ServiceEvent> Find(Payload payload)
    {
        JsonElement data = payload.Json.At("data");
        if (payload.Json.Text("type") is not string type)
            return [];
        JsonElement email = data.At("email");
        return [email.ValueKind == JsonValueKind.Object ? FirstVersion(type, payload.Json, data, email) : SecondVersion(type, payload.Json, data)];
    }

    private static ServiceEvent SecondVersion(string type, JsonElement json, JsonElement data)
    {
        JsonElement meta = data.At("meta");
        string? words = meta.Text("bounce_reason") ?? meta.Text("reject_reason") ?? meta.Text("suppression_reason") ?? meta.Text("reason");
        return new ServiceEvent
        {
            Name = type,
            Class = meta.Text("suppression_reason"),
            Id = data.Text("id"),
            Time = json.Date("created_at"),
            MessageId = data.Text("message_id"),
            Tags = data.At("tags").Texts(),
            Recipients = RecipientFacts.One(data.Text("recipient"), words, meta.Number("bounce_code"), meta.Text("bounce_code")),
            Returned = SentHeaders.Of(null, data.Text("from"), data.Text("recipient"), data.Text("subject")),
        };
    }

    // In version 1 the cause stands in "morph", of which there is one a kind of event.
    private static ServiceEvent FirstVersion(string type, JsonElement json, JsonElement data, JsonElement email)
    {
        JsonElement morph = data.At("morph");
        return new ServiceEvent
        {
            Name = type,
            Class = morph.Text("readable_reason"),
            Id = data.Text("id"),
            Time = data.Date("created_at") ?? json.Date("created_at"),
            MessageId = email.At("message").Text("id"),
            Tags = email.At("tags").Texts(),
            Recipients = RecipientFacts.One(email.At("recipient").Text("email"), morph.Text("reason") ?? morph.Text("readable_reason")),
            Returned = SentHeaders.Of(null, email.Text("from"), email.At("recipient").Text("email"), email.Text("subject")),
        };
    }
}
