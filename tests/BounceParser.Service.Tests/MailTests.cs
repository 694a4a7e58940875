using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BounceParsing.Suppression.Tests;
using BounceService.Tests.Support;

namespace BounceService.Tests;

/// <summary>POST /mail, and what programs ask afterwards.</summary>
public sealed class MailTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_strikes_its_address_off_and_counts_once_however_often_it_comes()
    {
        await using Service service = await Service.StartAsync();
        JsonElement first = await service.PostAsync(Mails.Unknown("anna@example.net"));
        first.GetProperty("state").GetString().Should().Be("recorded");
        first.GetProperty("kind").GetString().Should().Be("failure");
        first.GetProperty("recorded").GetInt32().Should().Be(1);
        JsonElement again = await service.PostAsync(Mails.Unknown("anna@example.net"));
        again.GetProperty("recorded").GetInt32().Should().Be(0);
        again.GetProperty("known").GetInt32().Should().Be(1);

        JsonElement answer = await service.AddressAsync("Anna@Example.net");
        answer.GetProperty("address").GetString().Should().Be("anna@example.net");
        answer.GetProperty("isSuppressed").GetBoolean().Should().BeTrue();
        answer.GetProperty("cause").GetString().Should().Be("hardBounce");
        JsonElement entry = answer.GetProperty("history").EnumerateArray().Should().ContainSingle().Subject;
        entry.GetProperty("reason").GetString().Should().Be("unknownUser");
        entry.GetProperty("notice").GetProperty("diagnostic").GetString().Should().Be(Notices.UserUnknown);
        entry.GetProperty("notice").GetProperty("eventId").GetString().Should().Be(entry.GetProperty("eventId").GetString());
    }

    [Fact]
    public async Task An_address_that_nothing_is_known_of_gets_mail()
    {
        await using Service service = await Service.StartAsync();
        JsonElement answer = await service.AddressAsync("nobody@example.net");
        answer.GetProperty("isSuppressed").GetBoolean().Should().BeFalse();
        answer.GetProperty("history").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Of_many_addresses_only_those_that_should_get_no_mail_come_back()
    {
        await using Service service = await Service.StartAsync();
        await service.PostAsync(Mails.Unknown("anna@example.net"));
        JsonElement answer = await CheckAsync(service, [.. Enumerable.Range(0, 9999).Select(i => $"user{i}@example.net"), "ANNA@example.net"]);
        JsonElement one = answer.GetProperty("suppressed").EnumerateArray().Should().ContainSingle().Subject;
        one.GetProperty("address").GetString().Should().Be("ANNA@example.net");
        one.GetProperty("cause").GetString().Should().Be("hardBounce");
    }

    [Fact]
    public async Task A_release_lets_the_address_get_mail_again_and_stands_in_its_history()
    {
        await using Service service = await Service.StartAsync();
        await service.PostAsync(Mails.Unknown("anna@example.net"));
        using HttpResponseMessage response = await service.Api.PostAsJsonAsync("/addresses/anna@example.net/release", new { by = "Bob", why = "she wrote to us" }, Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("wasSuppressed").GetBoolean().Should().BeTrue();
        JsonElement answer = await service.AddressAsync("anna@example.net");
        answer.GetProperty("isSuppressed").GetBoolean().Should().BeFalse();
        JsonElement newest = answer.GetProperty("history")[0];
        newest.GetProperty("kind").GetString().Should().Be("release");
        newest.GetProperty("by").GetString().Should().Be("Bob");
        newest.GetProperty("words").GetString().Should().Be("she wrote to us");
    }

    [Theory]
    [InlineData("/addresses/anna@example.net/release", """{"by":"","why":"x"}""")]
    [InlineData("/addresses/anna@example.net/release", """{"by":"Bob"}""")]
    [InlineData("/addresses/anna@example.net/release", "{")]
    [InlineData("/addresses/%20/release", """{"by":"Bob","why":"x"}""")]
    [InlineData("/check", """{"addresses":["a@example.net",""]}""")]
    [InlineData("/check", """{"addresses":null}""")]
    [InlineData("/check", "{}")]
    public async Task What_is_no_request_is_answered_with_400(string path, string body)
    {
        await using Service service = await Service.StartAsync();
        using StringContent content = new(body, System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await service.Api.PostAsync(path, content, Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task More_addresses_than_a_check_takes_are_refused()
    {
        await using Service service = await Service.StartAsync();
        using HttpResponseMessage response = await service.Api.PostAsJsonAsync("/check", new { addresses = Enumerable.Range(0, 10_001).Select(i => $"{i}@example.net") }, Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_empty_body_is_no_mail()
    {
        await using Service service = await Service.StartAsync();
        using HttpResponseMessage response = await service.PostMailAsync("");
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_document_of_the_interface_names_its_routes()
    {
        await using Service service = await Service.StartAsync("--Webhooks:Postmark:Key=secret");
        JsonElement document = await service.GetAsync("/openapi/v1.json");
        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Should()
            .Contain(["/mail", "/webhooks/{service}", "/addresses/{address}", "/addresses/{address}/release", "/check"]);
    }

    private static async Task<JsonElement> CheckAsync(Service service, string[] addresses)
    {
        using HttpResponseMessage response = await service.Api.PostAsJsonAsync("/check", new { addresses }, Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }
}
