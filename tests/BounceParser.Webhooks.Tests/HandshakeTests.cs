using System.Text;
using System.Text.Json;
using BounceParsing.Webhooks.Tests.Support;

namespace BounceParsing.Webhooks.Tests;

/// <summary>What services ask before they send anything.</summary>
public sealed class HandshakeTests
{
    private const string Validation = """[{"id":"1","eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"512d38b6\"<","validationUrl":"https://rp-eastus2.eventgrid.azure.net/x"}}]""";

    private static readonly AzureReader Azure = new(WebhookSecret.Query("key", "s3cret/+"));

    [Fact]
    public void Event_Grid_gets_its_code_back()
    {
        WebhookResult result = Azure.Read(Door.Request(Encoding.UTF8.GetBytes(Validation), [new("aeg-event-type", "SubscriptionValidation")], query: "?a=1&key=s3cret%2F%2B"));
        result.Outcome.Should().Be(WebhookOutcome.Handshake);
        result.Reply.Status.Should().Be(200);
        result.Reply.ContentType.Should().Be("application/json");
        using JsonDocument reply = JsonDocument.Parse(result.Reply.Body!);
        reply.RootElement.GetProperty("validationResponse").GetString().Should().Be("512d38b6\"<");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?key=")]
    [InlineData("?key=wrong")]
    [InlineData("?Key=s3cret%2F%2B")]
    [InlineData("?key=s3cret%2F%2B&key=wrong")]
    public void Event_Grid_gets_nothing_without_the_secret(string query)
        => Azure.Read(Door.Request(Encoding.UTF8.GetBytes(Validation), [], query: query)).Outcome.Should().Be(WebhookOutcome.BadSignature);

    [Fact]
    public void CloudEvents_may_send_when_it_asks_with_OPTIONS()
    {
        WebhookResult result = Azure.Read(Door.Request([], [new("WebHook-Request-Origin", "eventgrid.azure.net")], query: "key=s3cret%2F%2B", method: "OPTIONS"));
        result.Outcome.Should().Be(WebhookOutcome.Handshake);
        result.Reply.Headers.Should().Contain(new HeaderField("WebHook-Allowed-Origin", "eventgrid.azure.net"));
    }

    [Theory]
    [InlineData("evil.example", "key=s3cret%2F%2B")]
    [InlineData("eventgrid.azure.net", "")]
    public void Others_may_not(string origin, string query)
        => Azure.Read(Door.Request([], [new("WebHook-Request-Origin", origin)], query: query, method: "OPTIONS")).Outcome.Should().Be(WebhookOutcome.BadSignature);

    [Fact]
    public void Mandrill_finds_the_address_before_its_webhook_exists()
    {
        Door.All.Read(Door.Request([], [], "mandrill", method: "HEAD")).Outcome.Should().Be(WebhookOutcome.Handshake);
        Trial("[]").Outcome.Should().Be(WebhookOutcome.Handshake);
    }

    [Fact]
    public void Mandrills_trial_key_is_no_key_for_events()
        => Trial("""[{"event":"hard_bounce","_id":"1","msg":{"email":"anna@example.com"}}]""").Outcome.Should().Be(WebhookOutcome.BadSignature);

    private static WebhookResult Trial(string events)
    {
        KeyValuePair<string, string>[] form = [new("mandrill_events", events)];
        return Door.All.Read(Door.Request(Encoding.UTF8.GetBytes(Signer.Encode(form)), Signer.Mandrill(form, "test-webhook")));
    }
}
