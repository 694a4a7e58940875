using BounceParsing;
using BounceParsing.Webhooks;

namespace Webhooks;

/// <summary>An application that takes the webhooks of all services: /webhooks for all, or /webhooks/sendgrid and so on.</summary>
public static class WebhookApp
{
    /// <summary>Builds the application; its settings tell the keys (see <see cref="ReaderSettings"/>).</summary>
    public static WebApplication Build(string[] args, Func<WebhookEvent, Task> handle)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpClient(nameof(Fetch)).ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = false });
        WebApplication app = builder.Build();
        IHttpClientFactory clients = app.Services.GetRequiredService<IHttpClientFactory>();
        BounceWebhooks webhooks = new([.. ReaderSettings.Read(app.Configuration, (address, token) => Fetch(clients, address, token))]);
        WebhookReplays replays = new(capacity: 100_000);
        app.MapMethods("/webhooks/{service?}", ["POST", "HEAD", "OPTIONS"], (HttpContext context, string? service) => Answer(context, service, webhooks, replays, handle));
        return app;
    }

    private static async Task<IResult> Answer(
        HttpContext context, string? service, BounceWebhooks webhooks, WebhookReplays replays, Func<WebhookEvent, Task> handle)
    {
        WebhookResult result = await webhooks.ReadAsync(await RequestOf(context, service), context.RequestAborted);
        foreach (WebhookEvent @event in result.Events.Where(replays.TryAdd))
        {
            try
            {
                await handle(@event);
            }
            catch
            {
                // The service will try again: then the event must not look like a replay.
                replays.Forget(@event);
                throw;
            }
        }

        foreach (HeaderField header in result.Reply.Headers)
            context.Response.Headers.Append(header.Name, header.Value);
        return Results.Text(result.Reply.Body ?? "", result.Reply.ContentType, statusCode: result.Reply.Status);
    }

    private static async Task<WebhookRequest> RequestOf(HttpContext context, string? service)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return new WebhookRequest
        {
            Method = context.Request.Method,
            Headers = [.. context.Request.Headers.SelectMany(header => header.Value.Select(value => new HeaderField(header.Key, value ?? "")))],
            Query = context.Request.QueryString.Value ?? "",
            Body = body.ToArray(),
            ReceivedAt = DateTimeOffset.UtcNow,
            Service = service,
        };
    }

    // Null for what the service says is not there; a fault of the network throws, is answered with 500, and the service tries again.
    private static async Task<string?> Fetch(IHttpClientFactory clients, Uri address, CancellationToken cancellationToken)
    {
        using HttpClient client = clients.CreateClient(nameof(Fetch));
        using HttpResponseMessage response = await client.GetAsync(address, cancellationToken);
        if ((int)response.StatusCode is >= 400 and < 500)
            return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}
