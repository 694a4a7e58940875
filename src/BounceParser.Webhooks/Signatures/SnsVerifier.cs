using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BounceParsing.Webhooks.Signatures;

/// <summary>Checks that a topic of ours sent a message: its name, the certificate's address, the signature, the time.</summary>
internal sealed class SnsVerifier
{
    private const int MaxCertificates = 64;

    private readonly ConcurrentDictionary<Uri, SnsCertificate> _certificates = new();
    private readonly HashSet<string> _topics;
    private readonly WebhookFetch _fetch;
    private readonly SnsPins _pins;

    public SnsVerifier(IEnumerable<string> topics, WebhookFetch fetch, SnsPins pins)
    {
        ArgumentNullException.ThrowIfNull(topics);
        ArgumentNullException.ThrowIfNull(fetch);
        _topics = [.. topics];
        _fetch = fetch;
        _pins = pins;
        if (_topics.Count == 0)
            throw new ArgumentException("At least one topic is needed: anybody's topic can be subscribed to an address.", nameof(topics));
        if (_topics.FirstOrDefault(topic => SnsPins.RegionOf(topic) is null) is string wrong)
            throw new ArgumentException($"A topic is named as in arn:aws:sns:region:account:name, not {wrong}.", nameof(topics));
    }

    public async ValueTask<WebhookOutcome> VerifyAsync(
        SnsMessage message, DateTimeOffset receivedAt, TimeSpan maxAge, X509Certificate2Collection? roots, CancellationToken cancellationToken)
    {
        if (message.Topic is not string topic || !_topics.Contains(topic) || AlgorithmOf(message) is not HashAlgorithmName algorithm)
            return WebhookOutcome.BadSignature;
        if (Decode(message.Signature) is not byte[] signature || _pins.Certificate(message.CertificateUrl, topic) is not Uri address)
            return WebhookOutcome.BadSignature;
        SnsCertificate? certificate = await GetAsync(address, roots, receivedAt, cancellationToken).ConfigureAwait(false);
        if (certificate is null || !certificate.IsValid(receivedAt) || !certificate.HasSigned(message.ToSigned(), signature, algorithm))
            return WebhookOutcome.BadSignature;
        return SignedTime.Judge(message.Time, receivedAt, maxAge);
    }

    /// <summary>Confirms a subscription that was found genuine: false when its address is not the service's, or gives nothing.</summary>
    public async ValueTask<bool> ConfirmAsync(SnsMessage message, CancellationToken cancellationToken)
        => message.Topic is string topic && _pins.Confirmation(message.SubscribeUrl, topic) is Uri address
            && await _fetch(address, cancellationToken).ConfigureAwait(false) is not null;

    private async ValueTask<SnsCertificate?> GetAsync(Uri address, X509Certificate2Collection? roots, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (_certificates.TryGetValue(address, out SnsCertificate? known))
            return known;
        string? pem = await _fetch(address, cancellationToken).ConfigureAwait(false);
        if (pem is null || SnsCertificate.Read(pem, roots, at) is not SnsCertificate certificate)
            return null;
        if (_certificates.Count >= MaxCertificates)
            _certificates.Clear();
        _certificates[address] = certificate;
        return certificate;
    }

    private static HashAlgorithmName? AlgorithmOf(SnsMessage message) => message.SignatureVersion switch
    {
        "1" => HashAlgorithmName.SHA1,
        "2" => HashAlgorithmName.SHA256,
        _ => null,
    };

    private static byte[]? Decode(string? base64)
    {
        byte[] bytes = new byte[base64?.Length ?? 0];
        return base64 is not null && Convert.TryFromBase64String(base64, bytes, out int length) ? bytes[..length] : null;
    }
}
