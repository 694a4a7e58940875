using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks.Tests.Support;

/// <summary>One shape of a service's requests, with what is expected of it: an item of Shapes/SERVICE.json.</summary>
internal sealed class Shape(string service, JsonElement json)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Shapes");

    public string Service { get; } = service;

    public string Name => json.GetProperty("name").GetString()!;

    public JsonElement Expected => json.GetProperty("expect");

    public string Outcome => json.TryGetProperty("outcome", out JsonElement outcome) ? outcome.GetString()! : "Accepted";

    public static IReadOnlyList<Shape> Of(string service)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, $"{service}.json")));
        return [.. document.RootElement.Clone().EnumerateArray().Select(item => new Shape(service, item))];
    }

    public static IReadOnlyList<Shape> All() => [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).SelectMany(path => Of(Path.GetFileNameWithoutExtension(path)))];

    /// <summary>The shape's own bytes, before a signature that stands in the body is added.</summary>
    public byte[] Content() => Encoding.UTF8.GetBytes(json.TryGetProperty("text", out JsonElement text) ? text.GetString()! : json.GetProperty("body").GetRawText());

    /// <summary>The request as the service would send it.</summary>
    public WebhookRequest ToRequest() => ToRequest(Content());

    /// <summary>The request with another content in its place, as well signed.</summary>
    public WebhookRequest ToRequest(byte[] content)
    {
        string text = Encoding.UTF8.GetString(content);
        bool isEnveloped = !json.TryGetProperty("raw", out _);
        return Service switch
        {
            "amazon-ses" when isEnveloped => Door.Request(Bytes(Signer.Sns(text, Signer.SesTopic, content.Length % 2 == 0 ? "1" : "2")), []),
            "scaleway" => Door.Request(Bytes(Signer.Sns(text, Signer.ScalewayTopic, "1")), []),
            "sendgrid" => Door.Request(content, Signer.SendGrid(content)),
            "resend" => Door.Request(content, Signer.Resend(content)),
            "mailersend" => Door.Request(content, Signer.MailerSend(content)),
            "mailgun" => Mailgun(text, content),
            "mandrill" => Mandrill(text),
            "smtp2go" when json.TryGetProperty("form", out _) => Form(FormOf(content), [Signer.BasicHeader]),
            _ => Door.Request(content, [Signer.BasicHeader, new HeaderField("Content-Type", "application/json")]),
        };
    }

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(Relaxed));

    private static WebhookRequest Form(IEnumerable<KeyValuePair<string, string>> form, HeaderField[] headers)
        => Door.Request(Encoding.UTF8.GetBytes(Signer.Encode(form)), [.. headers, new HeaderField("Content-Type", "application/x-www-form-urlencoded")]);

    private static List<KeyValuePair<string, string>> FormOf(byte[] content)
    {
        using JsonDocument? document = JsonText.Parse(content);
        return [.. document?.RootElement.ToTexts() ?? []];
    }

    private static WebhookRequest Mandrill(string text)
    {
        KeyValuePair<string, string>[] form = [KeyValuePair.Create("mandrill_events", text)];
        return Door.Request(Encoding.UTF8.GetBytes(Signer.Encode(form)), Signer.Mandrill(form));
    }

    private WebhookRequest Mailgun(string text, byte[] content)
    {
        (string time, string token, string signature) = Signer.Mailgun();
        if (!json.TryGetProperty("form", out _))
        {
            string signed = $$"""{"signature":{"timestamp":"{{time}}","token":"{{token}}","signature":"{{signature}}"},"event-data":{{text}}}""";
            return Door.Request(Encoding.UTF8.GetBytes(signed), [new HeaderField("Content-Type", "application/json")]);
        }

        return Form([.. FormOf(content), new("timestamp", time), new("token", token), new("signature", signature)], []);
    }
}
