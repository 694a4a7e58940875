using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;
using BounceParsing.Webhooks.Signatures;

namespace BounceParsing.Webhooks;

/// <summary>
/// Amazon SES: event publishing and feedback notifications, through SNS (signature versions 1 and 2, or raw delivery) or EventBridge.
/// </summary>
/// <remarks>docs.aws.amazon.com/ses: "Contents of event data that Amazon SES publishes to Amazon SNS", "Amazon SNS notification contents for Amazon SES".</remarks>
public sealed class AmazonSesReader : SnsWebhookReader
{
    /// <summary>A reader for some topics.</summary>
    /// <param name="topics">The names of the topics, "arn:aws:sns:..."; those of others are refused, however well signed.</param>
    /// <param name="fetch">Gets certificates and confirmations from Amazon's own hosts.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no topic, or one is not named so.</exception>
    public AmazonSesReader(IEnumerable<string> topics, WebhookFetch fetch)
        : base("amazon-ses", "Amazon SES", new SnsVerifier(topics, fetch, SnsPins.Amazon))
    {
    }

    internal override bool Recognises(Payload payload)
        => payload.Json.Text("TopicArn")?.StartsWith("arn:aws", StringComparison.Ordinal) == true
            || payload.Json.Text("source") == "aws.ses"
            || (KindOf(payload.Json) is not null && payload.Json.At("mail").ValueKind == JsonValueKind.Object);

    private protected override IEnumerable<ServiceEvent> Find(JsonElement json, string? id)
        => json.Text("source") == "aws.ses" ? FindOne(json.At("detail"), json.Text("id")) : FindOne(json, id);

    private static string? KindOf(JsonElement json) => json.Text("eventType") ?? json.Text("notificationType");

    private static IEnumerable<ServiceEvent> FindOne(JsonElement json, string? id)
    {
        if (KindOf(json) is not string kind)
            return [];
        JsonElement about = json.At(SesNames.MemberOf(kind));
        return [new ServiceEvent
        {
            Name = kind,
            Class = SesNames.ClassOf(kind, about),
            Id = id ?? about.Text("feedbackId"),
            Time = about.Date("timestamp"),
            MessageId = json.At("mail").Text("messageId"),
            Metadata = TagsOf(json.At("mail", "tags")),
            Recipients = SesNames.RecipientsOf(kind, about, json.At("mail")),
            ReportingMta = about.Text("reportingMTA"),
            Returned = HeadersOf(json.At("mail")),
            FeedbackType = about.Text("complaintFeedbackType"),
            UserAgent = about.Text("userAgent"),
            ArrivalDate = about.Date("arrivalDate"),
        }];
    }

    // The tags that begin with "ses:" are Amazon's own.
    private static Dictionary<string, string> TagsOf(JsonElement tags)
    {
        Dictionary<string, string> own = [];
        if (tags.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty tag in tags.EnumerateObject())
            {
                if (!tag.Name.StartsWith("ses:", StringComparison.Ordinal))
                    own[tag.Name] = string.Join(",", tag.Value.Texts());
            }
        }

        return own;
    }

    private static List<HeaderField> HeadersOf(JsonElement mail)
    {
        List<HeaderField> headers = [];
        foreach (JsonElement header in mail.At("headers").Items())
        {
            if (header.Text("name") is string name && header.Text("value") is string value)
                headers.Add(new HeaderField(name, value));
        }

        JsonElement common = mail.At("commonHeaders");
        if (headers.Count == 0)
            headers = SentHeaders.Of(null, common.At("from").Texts().FirstOrDefault(), string.Join(", ", common.At("to").Texts()), common.Text("subject"));
        if (common.Text("messageId") is string id && !headers.Any(header => header.Name.Equals("Message-ID", StringComparison.OrdinalIgnoreCase)))
            headers.Add(new HeaderField("Message-ID", id));
        return headers;
    }
}
