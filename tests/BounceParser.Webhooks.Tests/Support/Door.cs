namespace BounceParsing.Webhooks.Tests.Support;

/// <summary>A door with readers for all services, whose keys <see cref="Signer"/> has.</summary>
internal static class Door
{
    public static readonly WebhookReader[] Readers =
    [
        new AmazonSesReader([Signer.SesTopic], FetchAsync) { Secrets = [Signer.Secret] },
        new SendGridReader(Signer.SendGridPublicKey),
        new MailgunReader(Signer.HmacKey),
        new PostmarkReader(Signer.Secret),
        new SparkPostReader(Signer.Secret),
        new BrevoReader(Signer.Secret),
        new MailjetReader(Signer.Secret),
        new ResendReader(Signer.SvixSecret),
        new MandrillReader(Signer.MandrillUrl, Signer.HmacKey),
        new AzureReader(Signer.Secret),
        new ScalewayReader([Signer.ScalewayTopic], FetchAsync),
        new MailerSendReader(Signer.HmacKey),
        new Smtp2GoReader(Signer.Secret),
        new KumoMtaReader(Signer.Secret),
    ];

    public static readonly BounceWebhooks All = new(Readers);

    public static WebhookRequest Request(byte[] body, HeaderField[] headers, string? service = null, string query = "", string method = "POST", DateTimeOffset? at = null)
        => new() { Method = method, Body = body, Headers = headers, Service = service, Query = query, ReceivedAt = at ?? Signer.Now };

    public static Task<string?> FetchAsync(Uri address, CancellationToken cancellationToken)
        => Task.FromResult<string?>(address.AbsoluteUri is Signer.SesCertificate or Signer.ScalewayCertificate ? Signer.CertificatePem : null);
}
