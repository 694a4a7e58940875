using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;
using BounceParsing.Webhooks.Signatures;

namespace BounceParsing.Webhooks;

/// <summary>Mailchimp Transactional (Mandrill): message webhooks, a form that is signed with HMAC-SHA1.</summary>
/// <remarks>mandrill.zendesk.com: "Message Event Webhook Format", "Authenticating webhook requests".</remarks>
public sealed class MandrillReader : WebhookReader
{
    private readonly string _url;
    private readonly HmacKeys _keys;

    /// <summary>The key of the request that tries an address before its webhook exists.</summary>
    private readonly HmacKeys _trialKeys = HmacKeys.OfText(["test-webhook"]);

    /// <summary>A reader for an address.</summary>
    /// <param name="url">The webhook's address exactly as it was entered at Mandrill, user and password included: it is part of what is signed.</param>
    /// <param name="keys">The webhook's keys.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The address is empty, there is no key, or one is empty.</exception>
    public MandrillReader(string url, params string[] keys)
        : base("mandrill", "Mandrill")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        _url = url;
        _keys = HmacKeys.OfText(keys);
    }

    internal override bool Recognises(Payload payload)
        => payload.Header("X-Mandrill-Signature") is not null || EventsOf(payload) is not null;

    private protected override bool HasBody(Payload payload) => EventsOf(payload) is not null;

    private protected override WebhookOutcome Verify(Payload payload)
        => IsSignedBy(_keys, payload) || IsTrial(payload) ? WebhookOutcome.Accepted : WebhookOutcome.BadSignature;

    // Mandrill asks with HEAD whether an address is there before it sends anything.
    private protected override WebhookResult? Greet(Payload payload)
        => payload.IsMethod("HEAD") ? WebhookResult.Greeting(Service, new WebhookReply()) : null;

    private protected override ValueTask<WebhookResult?> ShakeHandsAsync(Payload payload, CancellationToken cancellationToken)
        => new(IsTrial(payload) ? WebhookResult.Greeting(Service, new WebhookReply()) : null);

    private protected override IEnumerable<ServiceEvent> Find(Payload payload)
    {
        using JsonDocument? document = JsonText.Parse(Encoding.UTF8.GetBytes(EventsOf(payload)!));
        if (document is null)
            yield break;
        foreach (JsonElement item in document.RootElement.Items())
        {
            if (item.Text("event") is string name)
                yield return FindOne(item, name);
        }
    }

    private static ServiceEvent FindOne(JsonElement item, string name)
    {
        JsonElement message = item.At("msg");
        string? reply = message.Text("diag") ?? message.At("smtp_events").Items().Select(@event => @event.Text("diag")).LastOrDefault(diag => diag is not null);
        return new ServiceEvent
        {
            Name = name,
            Class = message.Text("bounce_description") ?? message.At("reject").Text("reason"),
            Id = $"{item.Text("_id") ?? message.Text("_id")}-{name}-{item.Text("ts")}",
            Time = item.Unix("ts"),
            MessageId = message.Text("_id") ?? item.Text("_id"),
            Metadata = message.At("metadata").ToTexts(),
            Tags = message.At("tags").Texts(),
            Recipients = RecipientFacts.One(message.Text("email"), reply),
            Returned = SentHeaders.Of(null, message.Text("sender"), message.Text("email"), message.Text("subject")),
        };
    }

    private static string? EventsOf(Payload payload) => WebhookFields.First(payload.Form, "mandrill_events");

    private bool IsTrial(Payload payload) => EventsOf(payload)?.Trim() == "[]" && IsSignedBy(_trialKeys, payload);

    // The address, then each field's name and value, ordered by name.
    private bool IsSignedBy(HmacKeys keys, Payload payload)
    {
        StringBuilder text = new(_url);
        foreach (HeaderField field in payload.Form.OrderBy(field => field.Name, StringComparer.Ordinal))
            text.Append(field.Name).Append(field.Value);
        return payload.Header("X-Mandrill-Signature") is string shown
            && keys.AnySigned(Encoding.UTF8.GetBytes(text.ToString()), HashAlgorithmName.SHA1, digest => ConstantTime.EqualsBase64(shown, digest));
    }
}
