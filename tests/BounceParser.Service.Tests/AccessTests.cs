using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using BounceService.Access;
using BounceService.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BounceService.Tests;

/// <summary>Who is let in.</summary>
public sealed class AccessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "/mail", HttpStatusCode.Unauthorized)]
    [InlineData("guessed, and as long", "/mail", HttpStatusCode.Unauthorized)]
    [InlineData(Service.IntakeToken, "/mail", HttpStatusCode.BadRequest)]
    [InlineData(Service.Token, "/mail", HttpStatusCode.BadRequest)]
    [InlineData(null, "/check", HttpStatusCode.Unauthorized)]
    [InlineData(Service.IntakeToken, "/check", HttpStatusCode.Forbidden)]
    [InlineData(null, "/addresses/a@example.net/release", HttpStatusCode.Unauthorized)]
    [InlineData(Service.IntakeToken, "/addresses/a@example.net/release", HttpStatusCode.Forbidden)]
    [InlineData(Service.Token, "/addresses/a@example.net/release", HttpStatusCode.BadRequest)]
    public async Task A_token_opens_what_it_is_for(string? token, string path, HttpStatusCode status)
    {
        await using Service service = await Service.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new StringContent("") };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        request.Content.Headers.ContentType = new("application/json");
        using HttpResponseMessage response = await service.Browser.SendAsync(request, Cancellation);
        response.StatusCode.Should().Be(status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/address?q=anna@example.net")]
    [InlineData("/unrecognised")]
    public async Task Without_a_log_in_there_is_only_the_form(string path)
    {
        await using Service service = await Service.StartAsync();
        using HttpResponseMessage response = await service.Browser.GetAsync(path, Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        response.Headers.Location!.AbsolutePath.Should().Be("/login");
    }

    [Fact]
    public async Task A_wrong_token_is_refused_and_a_right_one_leads_back()
    {
        await using Service service = await Service.StartAsync();
        using (HttpResponseMessage wrong = await service.SubmitAsync("/login", "form.stack", ("Name", "Anna"), ("Token", "guessed, and as long")))
        {
            wrong.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
            (await wrong.Content.ReadAsStringAsync(Cancellation)).Should().Contain("login-error").And.NotContain("guessed");
        }

        using HttpResponseMessage right = await service.SubmitAsync("/login?back=%2Funrecognised", "form.stack", ("Name", "Anna"), ("Token", Service.Token));
        right.Headers.Location!.OriginalString.Should().Be("/unrecognised");
        IEnumerable<string> cookies = right.Headers.GetValues("Set-Cookie");
        cookies.Should().Contain(cookie => cookie.StartsWith("bounce-user=", StringComparison.Ordinal))
            .And.OnlyContain(cookie => cookie.Contains("httponly", StringComparison.Ordinal) && cookie.Contains("samesite=strict", StringComparison.Ordinal));
        (await service.PageAsync("/")).QuerySelector(".who")!.TextContent.Should().Be("Anna");
    }

    [Fact]
    public async Task A_log_out_ends_it()
    {
        await using Service service = await Service.StartAsync();
        await service.LogInAsync();
        using (await service.SubmitAsync("/", "footer form"))
        {
        }

        using HttpResponseMessage response = await service.Browser.GetAsync("/", Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_cookie_dies_with_the_token_that_it_was_given_for()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bounce-service-");
        string cookie;
        Service before = await Service.StartInAsync(folder, null);
        using (HttpResponseMessage entered = await before.SubmitAsync("/login", "form.stack", ("Name", "Anna"), ("Token", Service.Token)))
            cookie = entered.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("bounce-user=", StringComparison.Ordinal)).Split(';')[0];
        await before.App.StopAsync(Cancellation);
        Service same = await Service.StartInAsync(folder, null);
        (await StatusAsync(same, cookie)).Should().Be(HttpStatusCode.OK, "its keys are kept");
        await same.App.StopAsync(Cancellation);
        await using Service other = await Service.StartInAsync(folder, null, "--Token=another token of the tests");
        (await StatusAsync(other, cookie)).Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Where_no_token_is_configured_one_is_made_for_this_machine()
    {
        await using Service service = await Service.StartAsync("--Token=", "--IntakeToken=");
        AccessToken token = service.App.Services.GetRequiredService<AccessToken>();
        token.Made.Should().HaveLength(32);
        using (HttpResponseMessage wrong = await service.Browser.GetAsync("/login?token=guessed", Cancellation))
            wrong.StatusCode.Should().Be(HttpStatusCode.OK, "it is only the form");
        using HttpResponseMessage response = await service.Browser.GetAsync($"/login?token={token.Made}", Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        await service.PageAsync("/");
    }

    [Fact]
    public async Task A_configured_token_in_an_address_opens_nothing()
    {
        await using Service service = await Service.StartAsync();
        using HttpResponseMessage response = await service.Browser.GetAsync($"/login?token={Uri.EscapeDataString(Service.Token)}", Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Headers.Contains("Set-Cookie").Should().BeTrue("of the form");
        response.Headers.GetValues("Set-Cookie").Should().NotContain(cookie => cookie.StartsWith("bounce-user", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_others_can_reach_it_and_no_token_is_configured_the_service_ends()
    {
        await using Service service = await Service.StartAsync("--Token=", "--urls=http://0.0.0.0:0");
        IHostApplicationLifetime lifetime = service.App.Services.GetRequiredService<IHostApplicationLifetime>();
        lifetime.ApplicationStopping.IsCancellationRequested.Should().BeTrue();
        service.App.Services.GetRequiredService<AccessToken>().IsSet.Should().BeFalse();
        Environment.ExitCode.Should().Be(1);
        Environment.ExitCode = 0;
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("https://localhost:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://192.0.2.1:5080", false)]
    [InlineData("http://localhost.example.com:5080", false)]
    public void Only_loopback_is_this_machine(string address, bool isLoopback) => TokenMaker.IsLoopback(address).Should().Be(isLoopback);

    [Fact]
    public async Task A_host_may_bring_a_scheme_of_its_own()
    {
        await using Service service = await Service.StartAsync(
            builder => builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ProxyHandler>("Proxy", null),
            "--Authentication:PageScheme=Proxy", "--Authentication:ApiScheme=Proxy");
        using (HttpResponseMessage without = await service.Browser.GetAsync("/", Cancellation))
            without.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        service.Browser.DefaultRequestHeaders.Add("X-User", "Carla");
        (await service.PageAsync("/")).QuerySelector(".who")!.TextContent.Should().Be("Carla");
        using HttpResponseMessage api = await service.Browser.GetAsync("/addresses/a@example.net", Cancellation);
        api.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> StatusAsync(Service service, string cookie)
    {
        using HttpClient client = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        using HttpResponseMessage response = await client.GetAsync("/", Cancellation);
        return response.StatusCode;
    }

    private sealed class ProxyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Request.Headers["X-User"] is [string name]
                ? AuthenticateResult.Success(new(new(new ClaimsIdentity([new(ClaimTypes.Name, name)], Scheme.Name)), Scheme.Name))
                : AuthenticateResult.NoResult());
    }
}
