using System.Text;
using System.Text.Json;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks.Signatures;

/// <summary>The envelope that Amazon SNS, and what speaks like it, puts around a message.</summary>
internal sealed class SnsMessage(JsonElement json)
{
    public const string Notification = "Notification";

    public const string Confirmation = "SubscriptionConfirmation";

    private static readonly string[] NotificationFields = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"];

    private static readonly string[] ConfirmationFields = ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];

    public string? Type => json.Text("Type");

    public string? Id => json.Text("MessageId");

    public string? Topic => json.Text("TopicArn");

    public string? Text => json.Text("Message");

    public string? SubscribeUrl => json.Text("SubscribeURL");

    public string? CertificateUrl => json.Text("SigningCertURL");

    public string? SignatureVersion => json.Text("SignatureVersion");

    public string? Signature => json.Text("Signature");

    public DateTimeOffset? Time => json.Date("Timestamp");

    public static bool IsEnvelope(JsonElement json) => json.Text("TopicArn") is not null && json.Text("Type") is not null;

    /// <summary>
    /// What is signed: each field's name and value, a line each, in byte order (Amazon SNS Developer Guide, "Verifying the
    /// signatures of Amazon SNS messages").
    /// </summary>
    public byte[] ToSigned()
    {
        StringBuilder text = new();
        foreach (string name in Type == Notification ? NotificationFields : ConfirmationFields)
        {
            if (json.At(name) is { ValueKind: JsonValueKind.String } value)
                text.Append(name).Append('\n').Append(value.GetString()).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
