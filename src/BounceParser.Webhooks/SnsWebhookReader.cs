using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;
using BounceParsing.Webhooks.Signatures;

namespace BounceParsing.Webhooks;

/// <summary>A reader for a service whose events come through a topic of Amazon SNS, or of a service that speaks like it.</summary>
public abstract class SnsWebhookReader : WebhookReader
{
    private readonly SnsVerifier _verifier;
    private readonly SecretGuard? _guard;
    private readonly IReadOnlyList<WebhookSecret> _secrets = [];

    private protected SnsWebhookReader(string service, string name, SnsVerifier verifier)
        : base(service, name)
    {
        _verifier = verifier;

        // SNS tries for an hour at most (Amazon SNS Developer Guide, "Message delivery retries"), and signs once.
        MaxAge = TimeSpan.FromHours(2);
    }

    /// <summary>
    /// What must be shown by requests that bear no signature: raw message delivery and event buses. Without a secret, which is
    /// the default, such requests are refused.
    /// </summary>
    public IReadOnlyList<WebhookSecret> Secrets
    {
        get => _secrets;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _secrets = [.. value];
            _guard = _secrets.Count == 0 ? null : new SecretGuard([.. _secrets]);
        }
    }

    /// <summary>
    /// The authorities that must vouch for the signing certificate; null, the default, to trust what lies on the service's own
    /// host, fetched over https.
    /// </summary>
    public X509Certificate2Collection? TrustedRoots { get; init; }

    private protected override HeaderField[] Challenge => _guard?.Challenge ?? [];

    private protected override WebhookOutcome Verify(Payload payload)
        => !payload.IsJson ? WebhookOutcome.Malformed : _guard?.Verify(payload) ?? WebhookOutcome.BadSignature;

    private protected override ValueTask<WebhookOutcome> VerifyAsync(Payload payload, CancellationToken cancellationToken)
        => SnsMessage.IsEnvelope(payload.Json)
            ? _verifier.VerifyAsync(new SnsMessage(payload.Json), payload.Request.ReceivedAt, MaxAge, TrustedRoots, cancellationToken)
            : new(Verify(payload));

    private protected override async ValueTask<WebhookResult?> ShakeHandsAsync(Payload payload, CancellationToken cancellationToken)
    {
        if (!SnsMessage.IsEnvelope(payload.Json) || new SnsMessage(payload.Json) is not { Type: SnsMessage.Confirmation } message)
            return null;
        return await _verifier.ConfirmAsync(message, cancellationToken).ConfigureAwait(false)
            ? WebhookResult.Greeting(Service, new WebhookReply())
            : WebhookResult.Refusal(WebhookOutcome.BadSignature, 401, Service);
    }

    private protected override IEnumerable<ServiceEvent> Find(Payload payload)
    {
        if (!SnsMessage.IsEnvelope(payload.Json))
            return Find(payload.Json, null);
        SnsMessage message = new(payload.Json);
        return message is { Type: SnsMessage.Notification, Text: string text } ? FindInText(text, message.Id) : [];
    }

    /// <summary>The events of a message.</summary>
    /// <param name="json">The message, without its envelope.</param>
    /// <param name="id">The envelope's id; null when there was none.</param>
    private protected abstract IEnumerable<ServiceEvent> Find(JsonElement json, string? id);

    private IEnumerable<ServiceEvent> FindInText(string text, string? id)
    {
        using JsonDocument? document = JsonText.Parse(System.Text.Encoding.UTF8.GetBytes(text));
        if (document is null)
            yield break;
        foreach (ServiceEvent found in Find(document.RootElement, id))
            yield return found;
    }
}
