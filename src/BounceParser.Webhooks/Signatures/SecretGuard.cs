using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks.Signatures;

/// <summary>Checks the secrets of a service that does not sign.</summary>
internal sealed class SecretGuard(WebhookSecret[] secrets)
{
    private readonly WebhookSecret[] _secrets = Arguments.Checked(secrets);

    /// <summary>Asks for a password where one may be shown: some services send none before they are asked (RFC 7235, 4.1).</summary>
    public HeaderField[] Challenge => _secrets.Any(secret => secret.IsBasic) ? [new HeaderField("WWW-Authenticate", "Basic realm=\"webhooks\"")] : [];

    public WebhookOutcome Verify(Payload payload)
    {
        bool isShown = false;
        foreach (WebhookSecret secret in _secrets)
            isShown |= secret.IsShownBy(payload.Request);
        return isShown ? WebhookOutcome.Accepted : WebhookOutcome.BadSignature;
    }
}
