using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace BounceParsing.Webhooks.Tests.Support;

/// <summary>Plays the services: signs bodies with keys made for this run.</summary>
internal static class Signer
{
    public const string SesTopic = "arn:aws:sns:eu-west-1:123456789012:bounces";

    public const string ScalewayTopic = "arn:scw:sns:fr-par:project-1:bounces";

    public const string MandrillUrl = "https://hooks.example.com/webhooks/mandrill";

    public const string SesCertificate = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem";

    public const string ScalewayCertificate = "https://messaging.s3.fr-par.scw.cloud/fr-par/sns/sns-0123456789abcdef.pem";

    /// <summary>When all requests of the tests come in.</summary>
    public static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    public static readonly string HmacKey = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    public static readonly byte[] SvixKey = RandomNumberGenerator.GetBytes(24);

    private static readonly ECDsa SendGridKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly RSA SnsKey = RSA.Create(2048);

    public static string SendGridPublicKey => Convert.ToBase64String(SendGridKey.ExportSubjectPublicKeyInfo());

    public static string SvixSecret => $"whsec_{Convert.ToBase64String(SvixKey)}";

    public static WebhookSecret Secret => WebhookSecret.Basic("webhook", HmacKey);

    /// <summary>The certificate that the topics' messages are signed with.</summary>
    public static string CertificatePem { get; } = MakeCertificate(Now.AddDays(-30), Now.AddDays(335));

    public static HeaderField BasicHeader => new("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"webhook:{HmacKey}"))}");

    public static string MakeCertificate(DateTimeOffset from, DateTimeOffset to)
    {
        CertificateRequest request = new("CN=sns.amazonaws.com", SnsKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(from, to);
        return certificate.ExportCertificatePem();
    }

    public static HeaderField[] SendGrid(ReadOnlySpan<byte> body, DateTimeOffset? at = null)
    {
        string time = Seconds(at);
        byte[] signature = SendGridKey.SignData([.. Encoding.UTF8.GetBytes(time), .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return [new("X-Twilio-Email-Event-Webhook-Signature", Convert.ToBase64String(signature)), new("X-Twilio-Email-Event-Webhook-Timestamp", time)];
    }

    public static HeaderField[] Resend(ReadOnlySpan<byte> body, DateTimeOffset? at = null, byte[]? key = null)
    {
        string time = Seconds(at);
        byte[] digest = HMACSHA256.HashData(key ?? SvixKey, (byte[])[.. Encoding.UTF8.GetBytes($"msg_1.{time}."), .. body]);
        return [new("svix-id", "msg_1"), new("svix-timestamp", time), new("svix-signature", $"v1,{Convert.ToBase64String(digest)}")];
    }

    public static HeaderField[] MailerSend(ReadOnlySpan<byte> body)
        => [new("Signature", Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(HmacKey), body)))];

    public static (string Time, string Token, string Signature) Mailgun(DateTimeOffset? at = null, string token = "tok-1")
        => (Seconds(at), token, Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(HmacKey), Encoding.UTF8.GetBytes(Seconds(at) + token))));

    public static HeaderField[] Mandrill(IEnumerable<KeyValuePair<string, string>> form, string? key = null)
    {
        string text = MandrillUrl + string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
#pragma warning disable CA5350 // The service's own scheme.
        byte[] digest = HMACSHA1.HashData(Encoding.UTF8.GetBytes(key ?? HmacKey), Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350
        return [new("X-Mandrill-Signature", Convert.ToBase64String(digest)), new("Content-Type", "application/x-www-form-urlencoded")];
    }

    /// <summary>An envelope of Amazon's form around a message, signed.</summary>
    public static JsonObject Sns(string message, string topic, string version = "2", string type = "Notification", string? subject = null, DateTimeOffset? at = null)
    {
        JsonObject envelope = new()
        {
            ["Type"] = type,
            ["MessageId"] = "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
            ["TopicArn"] = topic,
            ["Message"] = message,
            ["Timestamp"] = (at ?? Now).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["SignatureVersion"] = version,
            ["SigningCertURL"] = topic == ScalewayTopic ? ScalewayCertificate : SesCertificate,
        };
        if (subject is not null)
            envelope["Subject"] = subject;
        if (type != "Notification")
        {
            envelope["Token"] = "2336412f37";
            envelope["SubscribeURL"] = topic == ScalewayTopic
                ? "https://sns.mnq.fr-par.scaleway.com/?Action=ConfirmSubscription&TopicArn=x&Token=2336412f37"
                : $"https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn={topic}&Token=2336412f37";
        }

        envelope["Signature"] = SignSns(envelope);
        return envelope;
    }

    public static string SignSns(JsonObject envelope)
    {
        string[] names = (string?)envelope["Type"] == "Notification"
            ? ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
            : ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
        string text = string.Concat(names.Where(envelope.ContainsKey).Select(name => $"{name}\n{(string?)envelope[name]}\n"));
        HashAlgorithmName algorithm = (string?)envelope["SignatureVersion"] == "1" ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256;
        return Convert.ToBase64String(SnsKey.SignData(Encoding.UTF8.GetBytes(text), algorithm, RSASignaturePadding.Pkcs1));
    }

    public static string Encode(IEnumerable<KeyValuePair<string, string>> form)
        => string.Join('&', form.Select(field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)}"));

    private static string Seconds(DateTimeOffset? at) => (at ?? Now).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
