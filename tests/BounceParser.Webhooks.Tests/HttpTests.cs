using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BounceParsing.Webhooks.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Webhooks;

namespace BounceParsing.Webhooks.Tests;

/// <summary>The sample, over real HTTP on loopback.</summary>
public sealed class HttpTests : IAsyncLifetime
{
    private readonly List<WebhookEvent> _handled = [];
    private readonly HttpClient _client = new();
    private WebApplication? _app;
    private bool _fails;

    public async ValueTask InitializeAsync()
    {
        string[] settings =
        [
            "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None",
            $"--AmazonSes:Topic={Signer.SesTopic}", $"--AmazonSes:Secret={Signer.HmacKey}", $"--SendGrid:Key={Signer.SendGridPublicKey}", $"--Mailgun:Key={Signer.HmacKey}",
            $"--Postmark:Key={Signer.HmacKey}", $"--SparkPost:Key={Signer.HmacKey}", $"--Brevo:Key={Signer.HmacKey}", $"--Mailjet:Key={Signer.HmacKey}",
            $"--Resend:Key={Signer.SvixSecret}", $"--Mandrill:Key={Signer.HmacKey}", $"--Mandrill:Url={Signer.MandrillUrl}", $"--Azure:Key={Signer.HmacKey}",
            $"--Scaleway:Topic={Signer.ScalewayTopic}", $"--MailerSend:Key={Signer.HmacKey}", $"--Smtp2Go:Key={Signer.HmacKey}", $"--KumoMta:Key={Signer.HmacKey}",
        ];
        _app = WebhookApp.Build(settings, Handle);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        string address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _client.BaseAddress = new Uri(address);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app!.DisposeAsync();
    }

    [Theory]
    [InlineData("postmark", "/webhooks")]
    [InlineData("postmark", "/webhooks/postmark")]
    [InlineData("sparkpost", "/webhooks/sparkpost")]
    [InlineData("brevo", "/webhooks")]
    [InlineData("mailjet", "/webhooks")]
    [InlineData("mandrill", "/webhooks/mandrill")]
    [InlineData("mailersend", "/webhooks")]
    [InlineData("smtp2go", "/webhooks")]
    [InlineData("kumomta", "/webhooks/kumomta")]
    [InlineData("azure", "/webhooks/azure?key=KEY")]
    [InlineData("sendgrid", "/webhooks")]
    [InlineData("mailgun", "/webhooks")]
    [InlineData("resend", "/webhooks")]
    public async Task A_post_is_handled_once_however_often_it_is_sent(string service, string path)
    {
        (await PostAsync(Fresh(service), path)).Should().Be(HttpStatusCode.OK);
        int count = _handled.Count;
        count.Should().BePositive();
        (await PostAsync(Fresh(service), path)).Should().Be(HttpStatusCode.OK);
        _handled.Should().HaveCount(count).And.OnlyContain(@event => @event.Service == service);
    }

    [Fact]
    public async Task Raw_delivery_of_Amazon_is_handled()
    {
        Shape shape = Shape.Of("amazon-ses").Single(shape => shape.Name == "raw delivery");
        (await PostAsync(shape.ToRequest(), "/webhooks/amazon-ses")).Should().Be(HttpStatusCode.OK);
        _handled.Should().ContainSingle();
    }

    [Fact]
    public async Task What_could_not_be_handled_is_handled_when_it_is_sent_again()
    {
        _fails = true;
        (await PostAsync(Fresh("postmark"), "/webhooks")).Should().Be(HttpStatusCode.InternalServerError);
        _fails = false;
        (await PostAsync(Fresh("postmark"), "/webhooks")).Should().Be(HttpStatusCode.OK);
        _handled.Should().ContainSingle();
    }

    [Theory]
    [InlineData("/webhooks/postmark", "{}", HttpStatusCode.Unauthorized)]
    [InlineData("/webhooks", "no json", HttpStatusCode.BadRequest)]
    [InlineData("/webhooks/carrier-pigeon", "{}", HttpStatusCode.NotFound)]
    public async Task What_is_not_genuine_is_refused(string path, string body, HttpStatusCode status)
    {
        (await PostAsync(Door.Request(Encoding.UTF8.GetBytes(body), []), path)).Should().Be(status);
        _handled.Should().BeEmpty();
    }

    [Fact]
    public async Task The_reply_has_the_headers_and_the_body_that_the_service_waits_for()
    {
        using HttpRequestMessage ask = new(HttpMethod.Options, $"/webhooks?key={Signer.HmacKey}");
        ask.Headers.Add("WebHook-Request-Origin", "eventgrid.azure.net");
        using HttpResponseMessage allowed = await _client.SendAsync(ask, TestContext.Current.CancellationToken);
        allowed.Headers.GetValues("WebHook-Allowed-Origin").Should().Equal("eventgrid.azure.net");

        using StringContent validation = new("""[{"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"4711"}}]""", Encoding.UTF8, "application/json");
        using HttpResponseMessage validated = await _client.PostAsync($"/webhooks/azure?key={Signer.HmacKey}", validation, TestContext.Current.CancellationToken);
        (await validated.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be("""{"validationResponse":"4711"}""");
    }

    private async Task<HttpStatusCode> PostAsync(WebhookRequest request, string path)
    {
        using HttpRequestMessage message = new(HttpMethod.Post, path.Replace("KEY", Signer.HmacKey, StringComparison.Ordinal));
        message.Content = new ByteArrayContent(request.Body.ToArray());
        foreach (HeaderField header in request.Headers)
        {
            if (header.Name == "Content-Type")
                message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(header.Value);
            else
                message.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        using HttpResponseMessage response = await _client.SendAsync(message, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    // The sample's clock is the real one: so is the signed time.
    private static WebhookRequest Fresh(string service)
    {
        byte[] content = Shape.Of(service)[0].Content();
        DateTimeOffset now = DateTimeOffset.UtcNow;
        (string time, string token, string signature) = Signer.Mailgun(now);
        return service switch
        {
            "sendgrid" => Door.Request(content, Signer.SendGrid(content, now)),
            "resend" => Door.Request(content, Signer.Resend(content, now)),
            "mailgun" => Door.Request(Encoding.UTF8.GetBytes($$"""{"signature":{"timestamp":"{{time}}","token":"{{token}}","signature":"{{signature}}"},"event-data":{{Encoding.UTF8.GetString(content)}} }"""), []),
            _ => Shape.Of(service)[0].ToRequest(),
        };
    }

    private Task Handle(WebhookEvent @event)
    {
        if (_fails)
            throw new InvalidOperationException("The database is down.");
        _handled.Add(@event);
        return Task.CompletedTask;
    }
}
