using BounceParsing.Webhooks.Payloads;
using BounceParsing.Webhooks.Signatures;

namespace BounceParsing.Webhooks;

/// <summary>A reader for a service that does not sign: each request must show one of the secrets that the reader was given.</summary>
public abstract class SecretWebhookReader : WebhookReader
{
    private readonly SecretGuard _guard;

    private protected SecretWebhookReader(string service, string name, WebhookSecret[] secrets)
        : base(service, name) => _guard = new SecretGuard(secrets);

    private protected override HeaderField[] Challenge => _guard.Challenge;

    private protected override WebhookOutcome Verify(Payload payload) => _guard.Verify(payload);
}
