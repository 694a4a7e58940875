using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;
using BounceParsing.Webhooks.Signatures;

namespace BounceParsing.Webhooks;

/// <summary>Scaleway Transactional Email, through Scaleway Topics and Events.</summary>
/// <remarks>scaleway.com/en/docs/transactional-email: "Understanding Webhook event payloads".</remarks>
public sealed class ScalewayReader : SnsWebhookReader
{
    /// <summary>A reader for some topics.</summary>
    /// <param name="topics">The names of the topics, "arn:scw:sns:..."; those of others are refused, however well signed.</param>
    /// <param name="fetch">Gets certificates and confirmations from Scaleway's own hosts.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no topic, or one is not named so.</exception>
    public ScalewayReader(IEnumerable<string> topics, WebhookFetch fetch)
        : base("scaleway", "Scaleway", new SnsVerifier(topics, fetch, SnsPins.Scaleway))
    {
    }

    internal override bool Recognises(Payload payload)
        => payload.Json.Text("TopicArn")?.StartsWith("arn:scw", StringComparison.Ordinal) == true
            || (payload.Json.Text("email_id") is not null && payload.Json.Text("organization_id") is not null);

    private protected override IEnumerable<ServiceEvent> Find(JsonElement json, string? id)
    {
        if (json.Text("type") is not string kind)
            return [];
        return [new ServiceEvent
        {
            Name = kind,
            Id = json.Text("id") ?? id,
            Time = json.Date("created_at"),
            MessageId = json.Text("email_id"),
            Recipients = [.. json.At("email_to").Texts().Select(address => new RecipientFacts
            {
                Address = address,
                Words = json.Text("email_response_message") ?? json.Text("email_error"),
                Code = json.Number("email_response_code"),
            })],
            Returned = HeadersOf(json),
        }];
    }

    // email_headers is an object of names and values, or a list of such pairs.
    private static List<HeaderField> HeadersOf(JsonElement json)
    {
        JsonElement all = json.At("email_headers");
        List<HeaderField> headers = [];
        foreach (JsonElement header in all.Items())
        {
            if ((header.Text("key") ?? header.Text("name")) is string name && header.Text("value") is string value)
                headers.Add(new HeaderField(name, value));
        }

        if (headers.Count == 0)
            headers.AddRange(all.ToTexts().Select(pair => new HeaderField(pair.Key, pair.Value)));
        if (!headers.Any(header => header.Name.Equals("From", StringComparison.OrdinalIgnoreCase)))
            headers.AddRange(SentHeaders.Of(null, json.Text("email_from")));
        return headers;
    }
}
