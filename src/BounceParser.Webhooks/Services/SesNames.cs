using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>Where the parts of an Amazon SES event stand: each kind has an object of its own.</summary>
internal static class SesNames
{
    /// <summary>The member that tells about the event.</summary>
    public static string MemberOf(string kind) => kind switch
    {
        "DeliveryDelay" => "deliveryDelay",
        "Rendering Failure" => "failure",
        _ => kind.ToLowerInvariant(),
    };

    public static string? ClassOf(string kind, JsonElement about) => kind switch
    {
        "Bounce" => $"{about.Text("bounceType")}/{about.Text("bounceSubType")}",
        "Complaint" => about.Text("complaintSubType") ?? about.Text("complaintFeedbackType"),
        "DeliveryDelay" => about.Text("delayType"),
        "Reject" => about.Text("reason"),
        "Subscription" => about.At("newTopicPreferences").IsTrue("unsubscribeAll") ? "unsubscribeAll" : null,
        _ => null,
    };

    public static IReadOnlyList<RecipientFacts> RecipientsOf(string kind, JsonElement about, JsonElement mail) => kind switch
    {
        "Bounce" => Each(about, "bouncedRecipients"),
        "Complaint" => Each(about, "complainedRecipients"),
        "DeliveryDelay" => Each(about, "delayedRecipients"),
        "Delivery" => [.. about.At("recipients").Texts().Select(address => new RecipientFacts
        {
            Address = address,
            Words = about.Text("smtpResponse"),
            RemoteMta = about.Text("remoteMtaIp"),
        })],
        _ => RecipientFacts.All(mail.At("destination").Texts(), about.Text("errorMessage")),
    };

    private static List<RecipientFacts> Each(JsonElement about, string name)
    {
        List<RecipientFacts> recipients = [];
        foreach (JsonElement recipient in about.At(name).Items())
        {
            recipients.Add(new RecipientFacts
            {
                Address = recipient.Text("emailAddress"),
                Words = recipient.Text("diagnosticCode"),
                Status = recipient.Text("status"),
                RemoteMta = about.Text("remoteMtaIp"),
                WillRetryUntil = about.Date("expirationTime"),
            });
        }

        return recipients;
    }
}
