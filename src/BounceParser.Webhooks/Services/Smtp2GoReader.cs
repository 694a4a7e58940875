using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>SMTP2GO: webhooks as a form or as JSON.</summary>
/// <remarks>developers.smtp2go.com/docs/webhooks-1.</remarks>
public sealed class Smtp2GoReader : SecretWebhookReader
{
    /// <summary>A reader for some secrets: SMTP2GO sends the user and the password of the address, or a parameter of it.</summary>
    /// <exception cref="ArgumentNullException">The secrets, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">There is no secret.</exception>
    public Smtp2GoReader(params WebhookSecret[] secrets)
        : base("smtp2go", "SMTP2GO", secrets)
    {
    }

    internal override bool Recognises(Payload payload)
        => (payload.First.Text("email_id") ?? WebhookFields.First(payload.Form, "email_id")) is not null
            && (payload.First.Text("event") ?? WebhookFields.First(payload.Form, "event")) is not null;

    private protected override bool HasBody(Payload payload) => payload.IsJson || payload.Form.Count > 0;

    private protected override IEnumerable<ServiceEvent> Find(Payload payload)
        => payload.IsJson
            ? payload.Json.Items().Select(item => FindOne(name => item.Text(name))).OfType<ServiceEvent>()
            : FindOne(name => WebhookFields.First(payload.Form, name)) is ServiceEvent found ? [found] : [];

    private static ServiceEvent? FindOne(Func<string, string?> read)
    {
        if (read("event") is not string name)
            return null;
        return new ServiceEvent
        {
            Name = name,
            Class = read("bounce"),
            Id = read("id"),
            Time = JsonReading.Unix(read("time")) ?? JsonReading.Date(read("time")),
            MessageId = read("email_id"),
            Recipients = RecipientFacts.One(read("rcpt"), read("message") ?? read("context"), remoteMta: read("host")),
            Returned = SentHeaders.Of(read("Message-Id") ?? read("message-id"), read("from") ?? read("sender"), read("rcpt"), read("subject") ?? read("Subject")),
        };
    }
}
