using BounceParsing.Webhooks;

namespace Webhooks;

/// <summary>An application that takes the webhooks of all services: /webhooks for all, or /webhooks/sendgrid and so on.</summary>
public static class WebhookApp
{
    /// <summary>Builds the application; its settings tell the keys (see <see cref="ReaderSettings"/>).</summary>
    public static WebApplication Build(string[] args, Func<WebhookEvent, Task> handle)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        WebhookHttp.AddClient(builder.Services);
        WebApplication app = builder.Build();
        IHttpClientFactory clients = app.Services.GetRequiredService<IHttpClientFactory>();
        BounceWebhooks webhooks = new([.. ReaderSettings.Read(app.Configuration, (address, token) => WebhookHttp.FetchAsync(clients, address, token))]);
        WebhookReplays replays = new(capacity: 100_000);
        app.MapMethods("/webhooks/{service?}", ["POST", "HEAD", "OPTIONS"], (HttpContext context, string? service) => Answer(context, service, webhooks, replays, handle));
        return app;
    }

    private static async Task<IResult> Answer(
        HttpContext context, string? service, BounceWebhooks webhooks, WebhookReplays replays, Func<WebhookEvent, Task> handle)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        WebhookResult result = await webhooks.ReadAsync(WebhookHttp.RequestOf(context, service, body.ToArray()), context.RequestAborted);
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

        return WebhookHttp.Answer(context, result.Reply);
    }
}
