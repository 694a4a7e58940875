using System.Security.Cryptography;
using System.Text;

namespace BounceParsing.Webhooks.Events;

/// <summary>Makes the public event of what a reader found.</summary>
internal static class EventFactory
{
    /// <summary>The event; null when it is one to ignore.</summary>
    public static WebhookEvent? Build(string generator, string service, ServiceEvent found)
    {
        Meaning meaning = ServiceTable.Instance.Find(service, found.Name, found.Class);
        if (meaning.Disposition == Disposition.Ignored)
            return null;
        return new WebhookEvent
        {
            Service = service,
            Id = SafeText.Line(found.Id) ?? Digest(found),
            Name = SafeText.Line(found.Name) ?? "",
            Class = SafeText.Line(found.Class),
            Time = found.Time,
            MessageId = SafeText.Line(found.MessageId)?.Trim('<', '>'),
            Metadata = found.Metadata,
            Tags = found.Tags,
            Report = ReportFactory.Build(generator, service, found, meaning),
        };
    }

    // The same event, sent again, says the same: so that is its id.
    private static string Digest(ServiceEvent found)
    {
        StringBuilder text = new();
        text.Append(found.Name).Append('\0').Append(found.Class).Append('\0').Append(found.MessageId).Append('\0')
            .Append(found.Time?.ToUnixTimeMilliseconds());
        foreach (RecipientFacts recipient in found.Recipients)
            text.Append('\0').Append(recipient.Address).Append('\0').Append(recipient.Words);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), 0, 16);
    }
}
