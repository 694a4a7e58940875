using System.Text;
using BounceParsing.Webhooks.Tests.Support;

namespace BounceParsing.Webhooks.Tests;

/// <summary>The signed examples that services print.</summary>
public sealed class PrintedExampleTests
{
    /// <summary>The key beside sendgrid-nodejs's example of a signed request.</summary>
    public const string SendGridKey = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEDr2LjtURuePQzplybdC+u4CwrqDqBaWjcMMsTbhdbcwHBcepxo7yAQGhHPTnlvFYPAZFceEu/1FwCM/QmGUhA==";

    [Fact]
    public void The_example_of_SendGrid_is_genuine()
    {
        HeaderField[] headers =
        [
            new("X-Twilio-Email-Event-Webhook-Signature", "MEUCIQCtIHJeH93Y+qpYeWrySphQgpNGNr/U+UyUlBkU6n7RAwIgJTz2C+8a8xonZGi6BpSzoQsbVRamr2nlxFDWYNH2j/0="),
            new("X-Twilio-Email-Event-Webhook-Timestamp", "1588788367"),
        ];
        string body = """{"category":"example_payload","event":"test_event","message_id":"message_id"}""";
        DateTimeOffset at = DateTimeOffset.FromUnixTimeSeconds(1588788367);
        SendGridReader reader = new(SendGridKey);
        reader.Read(Door.Request(Encoding.UTF8.GetBytes(body), headers, at: at)).Outcome.Should().Be(WebhookOutcome.Ignored);
        reader.Read(Door.Request(Encoding.UTF8.GetBytes(body + "\n"), headers, at: at)).Outcome.Should().Be(WebhookOutcome.BadSignature);
        new SendGridReader($"-----BEGIN PUBLIC KEY-----\n{SendGridKey}\n-----END PUBLIC KEY-----").Read(Door.Request(Encoding.UTF8.GetBytes(body), headers, at: at)).Outcome.Should().Be(WebhookOutcome.Ignored);
    }

    // docs.svix.com, "Verifying Webhooks Manually".
    [Fact]
    public void The_example_of_Svix_is_genuine()
    {
        HeaderField[] headers =
        [
            new("svix-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
            new("svix-timestamp", "1614265330"),
            new("svix-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
        ];
        ResendReader reader = new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        DateTimeOffset at = DateTimeOffset.FromUnixTimeSeconds(1614265330);
        reader.Read(Door.Request("""{"test": 2432232314}"""u8.ToArray(), headers, at: at)).Outcome.Should().Be(WebhookOutcome.Ignored);
        reader.Read(Door.Request("""{"test": 2432232315}"""u8.ToArray(), headers, at: at)).Outcome.Should().Be(WebhookOutcome.BadSignature);
    }
}
