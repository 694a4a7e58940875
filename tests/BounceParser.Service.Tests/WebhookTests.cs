using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BounceService.Tests.Support;

namespace BounceService.Tests;

/// <summary>POST /webhooks/{service}.</summary>
public sealed class WebhookTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_is_recorded_once_and_two_that_say_the_same_are_two()
    {
        await using Service service = await Service.StartAsync("--Webhooks:Postmark:Key=secret");
        (await PostAsync(service, "postmark", Bounce(1))).Should().Be(HttpStatusCode.OK);
        (await PostAsync(service, "postmark", Bounce(1))).Should().Be(HttpStatusCode.OK, "it is sent again");
        (await PostAsync(service, "postmark", Bounce(2))).Should().Be(HttpStatusCode.OK);
        JsonElement answer = await service.AddressAsync("anna@example.net");
        answer.GetProperty("isSuppressed").GetBoolean().Should().BeTrue();
        answer.GetProperty("history").GetArrayLength().Should().Be(2);
        answer.GetProperty("history")[0].GetProperty("notice").GetProperty("source").GetString().Should().Be("webhook:postmark");
    }

    [Fact]
    public async Task Who_does_not_show_the_secret_is_not_believed()
    {
        await using Service service = await Service.StartAsync("--Webhooks:Postmark:Key=secret");
        (await PostAsync(service, "postmark", Bounce(1), "guessed")).Should().Be(HttpStatusCode.Unauthorized);
        (await service.AddressAsync("anna@example.net")).GetProperty("history").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_service_that_was_not_set_up_is_not_found()
    {
        await using Service service = await Service.StartAsync("--Webhooks:Postmark:Key=secret");
        (await PostAsync(service, "mailjet", Bounce(1))).Should().Be(HttpStatusCode.NotFound);
        await using Service none = await Service.StartAsync();
        (await PostAsync(none, "postmark", Bounce(1))).Should().Be(HttpStatusCode.NotFound);
    }

    private static string Bounce(int id) => $$"""
        {"RecordType":"Bounce","ID":{{id}},"Type":"HardBounce","TypeCode":1,"MessageID":"4d1e8a3c-2c8f-4d5e-9b1a-0e6f7a8b9c0d",
         "Details":"smtp;550 5.1.1 User unknown","Email":"anna@example.net","From":"us@example.com","BouncedAt":"2026-11-01T12:00:0{{id}}Z"}
        """;

    private static async Task<HttpStatusCode> PostAsync(Service service, string name, string body, string key = "secret")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/webhooks/{name}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"webhook:{key}")));
        using HttpResponseMessage response = await service.Browser.SendAsync(request, Cancellation);
        return response.StatusCode;
    }
}
