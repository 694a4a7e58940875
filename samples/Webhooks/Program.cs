using BounceParsing;
using BounceParsing.Webhooks;
using Webhooks;

WebApplication app = WebhookApp.Build(args, PrintAsync);
app.Run();

// A real application would write to its suppression list here.
static Task PrintAsync(WebhookEvent @event)
{
    foreach (BouncedRecipient recipient in @event.Report.Recipients)
        Console.WriteLine($"{@event.Service} {@event.Name}: {recipient.Address} {recipient.Reason} -> {recipient.Advice}");
    return Task.CompletedTask;
}
