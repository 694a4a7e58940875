using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>Reads Mailgun's "event-data".</summary>
internal static class MailgunEvent
{
    public static ServiceEvent? Of(JsonElement data)
    {
        if (data.Text("event") is not string name)
            return null;
        JsonElement headers = data.At("message", "headers");
        return new ServiceEvent
        {
            Name = name == "failed" && data.Text("severity") is string severity ? $"failed {severity}" : name,
            Class = data.Text("reason"),
            Id = data.Text("id"),
            Time = data.Unix("timestamp"),
            MessageId = headers.Text("message-id"),
            Metadata = data.At("user-variables").ToTexts(),
            Tags = data.At("tags").Texts(),
            Recipients = [RecipientOf(data)],
            Returned = SentHeaders.Of(headers.Text("message-id"), headers.Text("from"), headers.Text("to"), headers.Text("subject")),
        };
    }

    private static RecipientFacts RecipientOf(JsonElement data)
    {
        JsonElement status = data.At("delivery-status");
        return new RecipientFacts
        {
            Address = data.Text("recipient") ?? data.At("message", "headers").Text("to"),
            Words = status.Text("message") ?? status.Text("description") ?? data.At("reject").Text("reason"),
            Code = status.Number("code"),
            Status = status.Text("enhanced-code"),
            RemoteMta = status.Text("mx-host"),
        };
    }
}
