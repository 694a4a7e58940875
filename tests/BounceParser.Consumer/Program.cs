// Uses the packages as any program would. It prints what it read, the same on every .NET and as native code.
using System.Globalization;
using System.Text;
using BounceParsing;
using BounceParsing.Suppression;
using BounceParsing.Webhooks;

foreach (string file in args)
{
    using FileStream stream = File.OpenRead(file);
    BounceReport report = await BounceParser.ParseAsync(stream);
    string json = BounceJson.Serialize(report);
    if (BounceJson.Serialize(BounceJson.Deserialize(json)!) != json)
        throw new InvalidOperationException($"{file}: the report is not the same after a round through JSON.");
    foreach (BouncedRecipient recipient in report.Recipients)
    {
        SuppressionDecision decision = SuppressionPolicy.Default.Apply(SuppressionState.Empty, report, recipient, DateTimeOffset.UnixEpoch);
        Console.WriteLine($"{Path.GetFileName(file)}: {recipient.Reason}, {recipient.Confidence}, {recipient.Evidence?.RuleId}, {decision.Effect}");
    }
}

Console.WriteLine(BounceParser.Classify("550 5.1.1 User unknown").Reason.Describe(CultureInfo.InvariantCulture));

string body = """[{"event":"failed","severity":"permanent"}]""";
BounceWebhooks webhooks = new(new PostmarkReader(WebhookSecret.Basic("webhook", "secret")), new SendGridReader(SendGridKey()));
WebhookResult result = webhooks.Read(new WebhookRequest { Service = "postmark", Body = Encoding.UTF8.GetBytes(body), ReceivedAt = DateTimeOffset.UnixEpoch });
Console.WriteLine($"{result.Outcome}, {result.Reply.Status}");

static string SendGridKey() => "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEDr2LjtURuePQzplybdC+u4CwrqDqBaWjcMMsTbhdbcwHBcepxo7yAQGhHPTnlvFYPAZFceEu/1FwCM/QmGUhA==";
