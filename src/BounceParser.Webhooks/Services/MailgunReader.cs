using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;
using BounceParsing.Webhooks.Signatures;

namespace BounceParsing.Webhooks;

/// <summary>Mailgun: today's webhooks (JSON) and those of before July 2018 (forms), both signed with HMAC-SHA256.</summary>
/// <remarks>documentation.mailgun.com: "Webhook Payloads", "Securing Webhooks".</remarks>
public sealed class MailgunReader : WebhookReader
{
    private readonly HmacKeys _keys;

    /// <summary>A reader for some keys.</summary>
    /// <param name="signingKeys">The HTTP webhook signing keys: the account's, and a parent account's where it signs too.</param>
    /// <exception cref="ArgumentNullException">The keys are null.</exception>
    /// <exception cref="ArgumentException">There is no key, or one is empty.</exception>
    public MailgunReader(params string[] signingKeys)
        : base("mailgun", "Mailgun")
    {
        _keys = HmacKeys.OfText(signingKeys);

        // Mailgun tries for eight hours. The signature is over time and token alone, and a token is used once.
        MaxAge = TimeSpan.FromHours(9);
    }

    internal override bool Recognises(Payload payload)
        => payload.Json.At("event-data").ValueKind == JsonValueKind.Object
            || (WebhookFields.Last(payload.Form, "token") is not null && WebhookFields.Last(payload.Form, "signature") is not null);

    private protected override bool HasBody(Payload payload) => payload.IsJson || payload.Form.Count > 0;

    private protected override WebhookOutcome Verify(Payload payload)
    {
        if (!HasBody(payload))
            return WebhookOutcome.Malformed;
        if (payload.IsJson)
            return FirstRight(Judge(payload, payload.Json.At("signature")), () => Judge(payload, payload.Json.At("parent-signature")));

        // The sender's variables are merged into the form before the signature's own fields: so the last of a name is Mailgun's.
        return Judge(payload, WebhookFields.Last(payload.Form, "timestamp"), WebhookFields.Last(payload.Form, "token"), WebhookFields.Last(payload.Form, "signature"));
    }

    private protected override IEnumerable<ServiceEvent> Find(Payload payload)
    {
        ServiceEvent? found = payload.IsJson ? MailgunEvent.Of(payload.Json.At("event-data")) : MailgunForm.Of(payload.Form);
        return found is null ? [] : [found];
    }

    private static WebhookOutcome FirstRight(WebhookOutcome first, Func<WebhookOutcome> second)
        => first == WebhookOutcome.BadSignature ? second() : first;

    private WebhookOutcome Judge(Payload payload, JsonElement signature)
        => Judge(payload, signature.Text("timestamp"), signature.Text("token"), signature.Text("signature"));

    private WebhookOutcome Judge(Payload payload, string? time, string? token, string? shown)
    {
        if (time is null || token is null || !_keys.AnySigned(Encoding.UTF8.GetBytes(time + token), HashAlgorithmName.SHA256, digest => ConstantTime.EqualsHex(shown, digest)))
            return WebhookOutcome.BadSignature;
        return SignedTime.Judge(JsonReading.Unix(time), payload.Request.ReceivedAt, MaxAge);
    }
}
