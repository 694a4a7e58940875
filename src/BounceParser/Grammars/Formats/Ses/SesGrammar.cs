using System.Text.Json;
using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Ses;

/// <summary>
/// Amazon SES notifications as JSON in a mail, bare or wrapped by SNS (Amazon SES developer guide, "Amazon SNS notification
/// contents for Amazon SES" and "Contents of event data that Amazon SES publishes to Amazon SNS").
/// </summary>
internal sealed class SesGrammar : TextGrammar
{
    protected override Findings? ReadText(Notice notice, TextLines text) => JsonText.Begins(text.Text) ? ReadJson(text.Text) : null;

    private static Findings? ReadJson(string text)
    {
        using JsonDocument? outer = JsonText.Parse(text);
        string? message = outer?.RootElement.Text("Message");
        using JsonDocument? inner = message is null ? null : JsonText.Parse(message);
        JsonElement? root = message is null ? outer?.RootElement : inner?.RootElement;
        return root is { } told ? ReadNotification(told) : null;
    }

    private static Findings? ReadNotification(JsonElement root)
    {
        Findings findings = new() { Grammar = "amazon-ses", Generator = "Amazon SES" };
        switch (root.Text("notificationType") ?? root.Text("eventType"))
        {
            case "Bounce":
                SesBlocks.AddBounce(root.Object("bounce"), findings);
                break;
            case "Complaint":
                SesComplaint.Add(root.Object("complaint"), findings);
                break;
            case "Delivery":
                SesBlocks.AddDelivery(root.Object("delivery"), findings);
                break;
            case "DeliveryDelay":
                SesBlocks.AddDelay(root.Object("deliveryDelay"), findings);
                break;
            case "Reject":
                SesBlocks.AddReject(root, findings);
                break;
            default:
                return null;
        }

        if (findings.Blocks.Count == 0)
            return null;
        findings.ReturnedHeaders = SesMail.Headers(root.Object("mail"));
        return findings;
    }
}
