using BounceParsing.Webhooks;
using BounceService.Storing;
using Webhooks;

namespace BounceService.Intake;

/// <summary>/webhooks/{service}: the events of a sending service, each with its own id.</summary>
internal static class WebhookEndpoint
{
    /// <summary>The longest body that any of the readers takes.</summary>
    private const int LongestBody = 4 * 1024 * 1024;

    /// <summary>Answers as the service's protocol asks, when its events are safe. What is sent again is known by its id.</summary>
    public static async Task<IResult> AnswerAsync(HttpContext context, string service, BounceWebhooks webhooks, IIntake intake, TimeProvider clock)
    {
        ReadOnlyMemory<byte> body = await BodyReader.ReadAsync(context.Request, LongestBody);
        WebhookResult result = await webhooks.ReadAsync(WebhookHttp.RequestOf(context, service, body), context.RequestAborted);
        DateTimeOffset now = clock.GetUtcNow();
        if (result.Events.Count > 0)
            await intake.TakeAsync([.. result.Events.Select(@event => ArrivalOf(@event, now))], context.RequestAborted);
        return WebhookHttp.Answer(context, result.Reply);
    }

    private static Arrival ArrivalOf(WebhookEvent @event, DateTimeOffset now) => new()
    {
        Source = $"webhook:{@event.Service}",
        ReceivedAt = @event.Time < now ? @event.Time.Value : now,
        Report = @event.Report,
        EventId = @event.Id,
    };
}
