using System.Globalization;
using System.Text;
using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>Reads the form that Mailgun sent before July 2018. Of a name that stands twice the first is Mailgun's, but for the signature's.</summary>
internal static class MailgunForm
{
    public static ServiceEvent? Of(IReadOnlyList<HeaderField> form)
    {
        if (WebhookFields.First(form, "event") is not string name)
            return null;
        List<HeaderField> headers = HeadersOf(form);
        string? code = WebhookFields.First(form, "code");
        return new ServiceEvent
        {
            Name = name,
            Class = code is "605" or "606" or "607" ? code : WebhookFields.First(form, "reason"),
            Id = WebhookFields.Last(form, "token"),
            Time = JsonReading.Unix(WebhookFields.Last(form, "timestamp")),
            MessageId = WebhookFields.First(form, "Message-Id") ?? WebhookFields.First(form, "message-id"),
            Metadata = VariablesOf(headers),
            Tags = [.. form.Where(field => field.Name is "tag" or "X-Mailgun-Tag").Select(field => field.Value)],
            Recipients = RecipientFacts.One(WebhookFields.First(form, "recipient"), WordsOf(form), CodeOf(code), code),
            Returned = headers,
        };
    }

    private static string? WordsOf(IReadOnlyList<HeaderField> form)
        => WebhookFields.First(form, "error") ?? WebhookFields.First(form, "description") ?? WebhookFields.First(form, "notification");

    private static int? CodeOf(string? code)
        => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    // "message-headers" is a JSON list of pairs.
    private static List<HeaderField> HeadersOf(IReadOnlyList<HeaderField> form)
    {
        List<HeaderField> headers = [];
        using JsonDocument? document = JsonText.Parse(Encoding.UTF8.GetBytes(WebhookFields.First(form, "message-headers") ?? ""));
        if (document is null)
            return headers;
        foreach (JsonElement pair in document.RootElement.Items())
        {
            if (pair.Texts() is [string name, string value])
                headers.Add(new HeaderField(name, value));
        }

        return headers;
    }

    private static Dictionary<string, string> VariablesOf(List<HeaderField> headers)
    {
        Dictionary<string, string> variables = [];
        foreach (HeaderField header in headers.Where(header => header.Name == "X-Mailgun-Variables"))
        {
            using JsonDocument? document = JsonText.Parse(Encoding.UTF8.GetBytes(header.Value));
            foreach ((string name, string value) in document?.RootElement.ToTexts() ?? [])
                variables[name] = value;
        }

        return variables;
    }
}
