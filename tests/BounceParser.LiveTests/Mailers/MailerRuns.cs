using BounceParsing.LiveTests.Service;

namespace BounceParsing.LiveTests.Mailers;

/// <summary>Each mailer runs once, whichever of its notices is asked for first; one service takes the notices of all of them into PostgreSQL.</summary>
public sealed class MailerRuns : IAsyncDisposable
{
    private readonly string _run = Guid.NewGuid().ToString("N")[..12];
    private readonly Dictionary<string, MailerRun> _runs = [];
    private ServiceProcess? _service;

    internal Database? Database { get; private set; }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
        if (Database is not null)
            await Database.DisposeAsync();
    }

    internal async Task<MailerRun> OfAsync(string name, CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        if (!_runs.TryGetValue(name, out MailerRun? run))
        {
            Mailer mailer = Mailer.All.Single(one => one.Name == name);
            _runs[name] = run = await new MailerRun(mailer, User(mailer), [.. mailer.Cases]).RunAsync(cancellationToken);
        }

        return run;
    }

    private string User(Mailer mailer) => $"{mailer.Name}-{_run}";

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_service is not null)
            return;
        Database = await Database.CreateAsync(cancellationToken);
        _service = ServiceProcess.Start(
            [new("Store:Postgres", Database.ConnectionString), .. new Broker().Settings, .. Mailer.All.SelectMany((mailer, i) => ServiceProcess.Mailbox(User(mailer), i))]);
        await _service.ReadyAsync(cancellationToken);
    }
}
