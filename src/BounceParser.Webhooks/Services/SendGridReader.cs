using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;
using BounceParsing.Webhooks.Signatures;

namespace BounceParsing.Webhooks;

/// <summary>Twilio SendGrid: the Signed Event Webhook (ECDSA).</summary>
/// <remarks>twilio.com/docs/sendgrid: "Event Webhook Reference", "Getting Started with the Event Webhook Security Features".</remarks>
public sealed class SendGridReader : WebhookReader
{
    /// <summary>The members that are SendGrid's own: all others are the sender's, who finds them merged into the event.</summary>
    private static readonly HashSet<string> OwnMembers =
    [
        "asm_group_id", "attempt", "bounce_classification", "category", "cert_err", "email", "event", "ip", "marketing_campaign_id",
        "marketing_campaign_name", "marketing_campaign_split_id", "marketing_campaign_version", "mc_auto_id", "mc_auto_name",
        "mc_pod_id", "mc_stats", "newsletter", "nlvx_campaign_id", "nlvx_campaign_split_id", "nlvx_user_id", "phase_id", "pool",
        "post_type", "reason", "response", "send_at", "sg_content_type", "sg_event_id", "sg_machine_open", "sg_message_id",
        "sg_template_id", "sg_template_name", "sg_user_id", "singlesend_id", "singlesend_name", "smtp-id", "status", "template",
        "template_hash", "template_id", "template_version_id", "timestamp", "tls", "type", "unique_args", "url", "url_offset",
        "useragent",
    ];

    private readonly byte[][] _keys;

    /// <summary>A reader for some public keys.</summary>
    /// <param name="publicKeys">The verification keys of the webhook's settings: Base64 of DER, or PEM. While a key is replaced, both count.</param>
    /// <exception cref="ArgumentNullException">The keys are null.</exception>
    /// <exception cref="ArgumentException">There is no key, or one is not of that form.</exception>
    public SendGridReader(params string[] publicKeys)
        : base("sendgrid", "SendGrid")
    {
        _keys = Arguments.Checked(publicKeys, ReadKey);

        // SendGrid tries for 24 hours, and does not say that it signs each try anew. Replays are known by their ids.
        MaxAge = TimeSpan.FromHours(25);
    }

    internal override bool Recognises(Payload payload)
        => payload.Header("X-Twilio-Email-Event-Webhook-Signature") is not null || payload.First.Text("sg_event_id") is not null;

    private protected override WebhookOutcome Verify(Payload payload)
    {
        string? time = payload.Header("X-Twilio-Email-Event-Webhook-Timestamp");
        if (time is null || payload.Header("X-Twilio-Email-Event-Webhook-Signature") is not string shown || !HasSigned(payload, time, shown))
            return WebhookOutcome.BadSignature;
        return SignedTime.Judge(JsonReading.Unix(time), payload.Request.ReceivedAt, MaxAge);
    }

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
        Name = name,
        Class = name == "dropped" ? item.Text("reason") : item.Text("bounce_classification") ?? item.Text("type"),
        Id = item.Text("sg_event_id"),
        Time = item.Unix("timestamp"),
        MessageId = item.Text("sg_message_id"),
        Metadata = MetadataOf(item),
        Tags = item.At("category").Texts(),
        Recipients = RecipientFacts.One(item.Text("email"), item.Text("reason") ?? item.Text("response"), null, item.Text("status")),
        Returned = SentHeaders.Of(item.Text("smtp-id")),
    };

    private static Dictionary<string, string> MetadataOf(JsonElement item)
    {
        Dictionary<string, string> metadata = item.At("unique_args").ToTexts();
        foreach (JsonProperty member in item.EnumerateObject())
        {
            if (!OwnMembers.Contains(member.Name))
                metadata[member.Name] = JsonReading.AsText(member.Value);
        }

        return metadata;
    }

    private static byte[] ReadKey(string key)
    {
        using ECDsa ecdsa = ECDsa.Create();
        try
        {
            if (key.Contains("-----BEGIN", StringComparison.Ordinal))
                ecdsa.ImportFromPem(key);
            else
                ecdsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(key), out _);
            return ecdsa.ExportSubjectPublicKeyInfo();
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            throw new ArgumentException("A verification key is a public ECDSA key, as Base64 of DER or as PEM.", nameof(key), e);
        }
    }

    private bool HasSigned(Payload payload, string time, string shown)
    {
        byte[] signature = new byte[shown.Length];
        if (!Convert.TryFromBase64String(shown, signature, out int length))
            return false;
        byte[] signed = [.. Encoding.UTF8.GetBytes(time), .. payload.Request.Body.Span];
        return Array.Exists(_keys, key => HasSigned(key, signed, signature.AsSpan(0, length)));
    }

    private static bool HasSigned(byte[] key, byte[] signed, ReadOnlySpan<byte> signature)
    {
        using ECDsa ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key, out _);
        return ecdsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
