using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace BounceService.Tests.Support;

/// <summary>The service on loopback, with a folder of its own.</summary>
internal sealed class Service : IAsyncDisposable
{
    public const string Token = "a token of the tests";
    public const string IntakeToken = "a token of the intake";
    private readonly DirectoryInfo _folder;

    private Service(WebApplication app, DirectoryInfo folder)
    {
        App = app;
        _folder = folder;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Api = new HttpClient { BaseAddress = Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Token) } };
        Browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        Browser.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    public WebApplication App { get; }

    public Uri Address { get; }

    /// <summary>A program that has the token.</summary>
    public HttpClient Api { get; }

    /// <summary>A browser, with cookies; not logged in.</summary>
    public HttpClient Browser { get; }

    public string Folder => _folder.FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<Service> StartAsync(params string[] settings) => StartAsync(null, settings);

    public static async Task<Service> StartAsync(Action<WebApplicationBuilder>? configure, params string[] settings)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bounce-service-");
        return await StartInAsync(folder, configure, settings);
    }

    public static async Task<Service> StartInAsync(DirectoryInfo folder, Action<WebApplicationBuilder>? configure, params string[] settings)
    {
        string[] defaults =
        [
            "--urls=http://127.0.0.1:0", "--environment=Production", "--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft=None", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=None",
            $"--Data={folder.FullName}", $"--Token={Token}",
            $"--IntakeToken={IntakeToken}",
        ];
        WebApplication app = ServiceApp.Build([.. defaults, .. settings], configure);
        await app.StartAsync(Cancellation);
        return new(app, folder);
    }

    /// <summary>Hands in a mail, and expects it to be recorded.</summary>
    public async Task<JsonElement> PostAsync(string mail)
    {
        using HttpResponseMessage response = await PostMailAsync(mail);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    public async Task<HttpResponseMessage> PostMailAsync(string mail, string? token = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/mail") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(mail)) };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        return await Api.SendAsync(request, Cancellation);
    }

    public Task<JsonElement> GetAsync(string path) => Api.GetFromJsonAsync<JsonElement>(path, Cancellation);

    public Task<JsonElement> AddressAsync(string address) => GetAsync($"/addresses/{Uri.EscapeDataString(address)}");

    /// <summary>A page as the browser has it.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using HttpResponseMessage response = await Browser.GetAsync(path, Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.OK, path);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Cancellation));
    }

    public async Task LogInAsync(string name = "Anna")
    {
        using HttpResponseMessage response = await SubmitAsync("/login", "form.stack", ("Name", name), ("Token", Token));
        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    /// <summary>Fills in a form of a page and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string selector, params (string Name, string Value)[] fields)
    {
        IHtmlFormElement form = (IHtmlFormElement)(await PageAsync(path)).QuerySelector(selector)!;
        Dictionary<string, string> values = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is not null).ToDictionary(input => input.Name!, input => input.Value);
        foreach ((string name, string value) in fields)
            values[name] = value;
        using FormUrlEncodedContent content = new(values);
        return await Browser.PostAsync(form.GetAttribute("action") ?? path, content, Cancellation);
    }

    /// <summary>Waits until something holds, half a minute at most.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!await holds())
            await Task.Delay(50, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        Browser.Dispose();
        await App.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
