using BounceParsing.Webhooks;

namespace Webhooks;

/// <summary>
/// Reads which services are set up. A service is, when it has a key: --SendGrid:Key=..., or SendGrid__Key in the environment.
/// For services that do not sign, the key is the password of the user "webhook", as in https://webhook:KEY@host/webhooks.
/// </summary>
public static class ReaderSettings
{
    /// <summary>The readers of the services that have a key.</summary>
    /// <exception cref="InvalidOperationException">No service has a key.</exception>
    public static IReadOnlyList<WebhookReader> Read(IConfiguration settings, WebhookFetch fetch) => Find(settings, fetch) is { Count: > 0 } readers
        ? readers
        : throw new InvalidOperationException("Set the key of at least one service, such as --SendGrid:Key=...");

    /// <summary>The readers of the services that have a key; none where no service has one.</summary>
    public static IReadOnlyList<WebhookReader> Find(IConfiguration settings, WebhookFetch fetch)
    {
        (string Name, Func<string, WebhookReader> Make)[] services =
        [
            ("AmazonSes", topic => new AmazonSesReader([topic], fetch) { Secrets = SecretsOf(settings["AmazonSes:Secret"]) }),
            ("SendGrid", key => new SendGridReader(key)),
            ("Mailgun", key => new MailgunReader(key)),
            ("Postmark", key => new PostmarkReader(Password(key))),
            ("SparkPost", key => new SparkPostReader(Password(key))),
            ("Brevo", key => new BrevoReader(Password(key), WebhookSecret.Bearer(key))),
            ("Mailjet", key => new MailjetReader(Password(key))),
            ("Resend", key => new ResendReader(key)),
            ("Mandrill", key => new MandrillReader(settings["Mandrill:Url"] ?? throw new InvalidOperationException("Mandrill signs its address: set Mandrill:Url."), key)),
            ("Azure", key => new AzureReader(WebhookSecret.Query("key", key))),
            ("Scaleway", topic => new ScalewayReader([topic], fetch)),
            ("MailerSend", key => new MailerSendReader(key)),
            ("Smtp2Go", key => new Smtp2GoReader(Password(key))),
            ("KumoMta", key => new KumoMtaReader(Password(key))),
        ];
        List<WebhookReader> readers = [];
        foreach ((string name, Func<string, WebhookReader> make) in services)
        {
            if ((settings[$"{name}:Key"] ?? settings[$"{name}:Topic"]) is { Length: > 0 } key)
                readers.Add(make(key));
        }

        return readers;
    }

    private static WebhookSecret Password(string key) => WebhookSecret.Basic("webhook", key);

    private static WebhookSecret[] SecretsOf(string? key) => string.IsNullOrEmpty(key) ? [] : [Password(key)];
}
