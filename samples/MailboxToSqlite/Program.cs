// Reads bounces from an IMAP folder into a suppression list and prints whom it struck off and why, until Ctrl+C.
//   BOUNCE_PASSWORD=... dotnet run --project samples/MailboxToSqlite -- imaps://user@mail.example.com/INBOX list.db
using BounceParsing.MailKit;
using BounceParsing.Suppression;
using BounceParsing.Suppression.Sqlite;
using MailKit.Net.Imap;
using MailKit.Security;

Uri server = new(args[0]);
string password = Environment.GetEnvironmentVariable("BOUNCE_PASSWORD") ?? throw new InvalidOperationException("BOUNCE_PASSWORD is not set.");
using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, key) => { key.Cancel = true; stop.Cancel(); };

await using SqliteSuppressionStore store = await SqliteSuppressionStore.OpenAsync(args[1], cancellationToken: stop.Token);
BounceMailbox mailbox = BounceMailbox.Imap(ConnectAsync, new()
{
    Checkpoints = new FileCheckpointStore($"{args[1]}.checkpoint.json"),
    Folder = server.AbsolutePath.Trim('/'),
    OnProblem = problem => Console.Error.WriteLine($"{problem.MailId}: {problem.Exception.Message}"),
});
Task reading = mailbox.RunAsync(RecordAsync, stop.Token);
await Task.WhenAny(reading);
return reading.IsFaulted ? throw reading.Exception.InnerException! : 0;

async Task<ImapClient> ConnectAsync(CancellationToken cancellationToken)
{
    ImapClient client = new();
    SecureSocketOptions security = server.Scheme == "imaps" ? SecureSocketOptions.Auto : SecureSocketOptions.None;
    await client.ConnectAsync(server.Host, server.IsDefaultPort ? 0 : server.Port, security, cancellationToken);
    await client.AuthenticateAsync(Uri.UnescapeDataString(server.UserInfo), password, cancellationToken);
    return client;
}

async Task RecordAsync(BounceBatch batch, CancellationToken cancellationToken)
{
    RecordResult result = await store.RecordAsync(batch.Reports, cancellationToken: cancellationToken);
    foreach (SuppressionDecision decision in result.Decisions.Where(decision => decision.Effect == SuppressionEffect.Suppressed))
        Console.WriteLine($"{decision.Event.Address}: {decision.Reason}");
}
