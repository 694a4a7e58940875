using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;
using BounceParsing.Webhooks.Signatures;

namespace BounceParsing.Webhooks;

/// <summary>Resend: webhooks, which Svix signs (HMAC-SHA256).</summary>
/// <remarks>resend.com/docs/webhooks; docs.svix.com: "Verifying Webhooks Manually".</remarks>
public sealed class ResendReader : WebhookReader
{
    private readonly HmacKeys _keys;

    /// <summary>A reader for some secrets.</summary>
    /// <param name="signingSecrets">The webhook's signing secrets, "whsec_...". While one is replaced, both count.</param>
    /// <exception cref="ArgumentNullException">The secrets are null.</exception>
    /// <exception cref="ArgumentException">There is no secret, or one is not of that form.</exception>
    public ResendReader(params string[] signingSecrets)
        : base("resend", "Resend") => _keys = HmacKeys.OfSvix(signingSecrets);

    internal override bool Recognises(Payload payload)
        => Signed(payload, "signature") is not null || payload.Json.Text("type")?.StartsWith("email.", StringComparison.Ordinal) == true;

    private protected override WebhookOutcome Verify(Payload payload)
    {
        if (Signed(payload, "id") is not string id || Signed(payload, "timestamp") is not string time || Signed(payload, "signature") is not string shown)
            return WebhookOutcome.BadSignature;
        byte[] message = [.. Encoding.UTF8.GetBytes($"{id}.{time}."), .. payload.Request.Body.Span];
        return _keys.AnySigned(message, HashAlgorithmName.SHA256, digest => IsShown(shown, digest))
            ? SignedTime.Judge(JsonReading.Unix(time), payload.Request.ReceivedAt, MaxAge)
            : WebhookOutcome.BadSignature;
    }

    private protected override IEnumerable<ServiceEvent> Find(Payload payload)
    {
        if (payload.Json.Text("type") is not string name)
            return [];
        JsonElement data = payload.Json.At("data");
        List<string> to = data.At("to").Texts();
        string? words = ResendNames.WordsOf(data);
        return [new ServiceEvent
        {
            Name = name,
            Class = ResendNames.ClassOf(data),
            Id = Signed(payload, "id"),
            Time = payload.Json.Date("created_at"),
            MessageId = data.Text("email_id"),
            Metadata = ResendNames.TagsOf(data.At("tags")),
            Recipients = RecipientFacts.One(ResendNames.RecipientOf(to, words), words),
            Returned = SentHeaders.Of(data.Text("message_id"), data.Text("from"), string.Join(", ", to), data.Text("subject")),
        }];
    }

    // Svix lets its customers name the headers "webhook-" too.
    private static string? Signed(Payload payload, string name) => payload.Header($"svix-{name}") ?? payload.Header($"webhook-{name}");

    // A list of "v1,BASE64", with spaces between: one a secret.
    private static bool IsShown(string shown, byte[] digest)
    {
        const string Version = "v1,";
        bool found = false;
        foreach (string signature in shown.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            found |= signature.StartsWith(Version, StringComparison.Ordinal) && ConstantTime.EqualsBase64(signature.AsSpan(Version.Length), digest);
        return found;
    }
}
