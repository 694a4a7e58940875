using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>KumoMTA's log hook: one log record a request, a list of them, or one a line.</summary>
/// <remarks>docs.kumomta.com/reference/log_record; docs.kumomta.com/userguide/operation/webhooks.</remarks>
public sealed class KumoMtaReader : SecretWebhookReader
{
    /// <summary>A reader for some secrets: the hook's own script sends what it is told to, a user and a password or a header.</summary>
    /// <exception cref="ArgumentNullException">The secrets, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">There is no secret.</exception>
    public KumoMtaReader(params WebhookSecret[] secrets)
        : base("kumomta", "KumoMTA", secrets)
    {
    }

    internal override bool Recognises(Payload payload)
        => payload.First.Text("type") is not null
            && (payload.First.Text("nodeid") is not null || payload.First.Text("bounce_classification") is not null || payload.First.Text("queue") is not null);

    private protected override IEnumerable<ServiceEvent> Find(Payload payload)
    {
        foreach (JsonElement record in payload.Json.Items())
        {
            if (record.Text("type") is string type)
                yield return FindOne(record, type);
        }
    }

    // The record's id is the message's: what happens to it twice differs in time.
    private static ServiceEvent FindOne(JsonElement record, string type)
    {
        JsonElement feedback = record.At("feedback_report");
        string? time = record.Text("event_time") ?? record.Text("timestamp");
        return new ServiceEvent
        {
            Name = type,
            Class = record.Text("bounce_classification"),
            Id = record.Text("id") is string id ? $"{id}-{type}-{time}-{record.Text("num_attempts")}" : null,
            Time = record.Date("event_time") ?? record.Unix("timestamp") ?? record.Date("timestamp"),
            MessageId = record.Text("id"),
            Metadata = record.At("meta").ToTexts(),
            Recipients = RecipientsOf(record, feedback),
            ReportingMta = feedback.At("reporting_mta").Text("name"),
            Returned = [.. record.At("headers").ToTexts().Select(header => new HeaderField(header.Key, header.Value))],
            FeedbackType = feedback.Text("feedback_type"),
            UserAgent = feedback.Text("user_agent"),
            ArrivalDate = feedback.Date("arrival_date"),
        };
    }

    // A complaint's own recipients are its reporter's; the trace of our message knows better, where it was read. The record spells "rcpto".
    private static IReadOnlyList<RecipientFacts> RecipientsOf(JsonElement record, JsonElement feedback)
    {
        if (feedback.ValueKind == JsonValueKind.Object)
        {
            string? traced = feedback.At("supplemental_trace").Text("recipient");
            return RecipientFacts.All(traced is not null ? [traced] : [.. feedback.At("original_rcpto_to").Texts(), .. feedback.At("original_rcpt_to").Texts()]);
        }

        JsonElement response = record.At("response");
        return record.At("recipient").Texts() is { Count: > 0 } addresses
            ? [.. addresses.Select(address => FactsOf(address, record, response))]
            : [FactsOf(null, record, response)];
    }

    private static RecipientFacts FactsOf(string? address, JsonElement record, JsonElement response)
    {
        bool isOwn = record.Text("type") is "Expiration" or "AdminBounce" or "Delay";
        return new RecipientFacts
        {
            Address = address,
            Words = response.Text("content"),

            // Where no server answered, the codes are KumoMTA's filler and tell nothing of the cause.
            Code = isOwn ? null : response.Number("code"),
            Status = isOwn ? null : StatusOf(response.At("enhanced_code")),
            Stage = StageOf(response.Text("command")),
            RemoteMta = record.At("peer_address").Text("name") ?? record.At("peer_address").Text("addr"),
        };
    }

    private static string? StatusOf(JsonElement code)
        => code.ValueKind == JsonValueKind.Object ? $"{code.Text("class")}.{code.Text("subject")}.{code.Text("detail")}" : null;

    private static SmtpStage StageOf(string? command) => command?.Split(' ')[0].ToUpperInvariant() switch
    {
        "EHLO" or "HELO" => SmtpStage.Helo,
        "STARTTLS" => SmtpStage.StartTls,
        "AUTH" => SmtpStage.Auth,
        "MAIL" => SmtpStage.MailFrom,
        "RCPT" => SmtpStage.RcptTo,
        "DATA" => SmtpStage.Data,
        "." => SmtpStage.EndOfData,
        _ => SmtpStage.Unknown,
    };
}
