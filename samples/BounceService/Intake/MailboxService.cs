using BounceParsing.MailKit;
using BounceService.Settings;
using BounceService.Storing;

namespace BounceService.Intake;

/// <summary>Reads the mailboxes. A mail is moved only when it is safe, so one that the process dies over is read again.</summary>
internal sealed partial class MailboxService(ServiceSettings settings, IIntake intake, TimeProvider clock, ILogger<MailboxService> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(settings.Mailboxes.Select((mailbox, number) => ReadAsync(mailbox, number, stoppingToken)));

    private Task ReadAsync(MailboxSettings mailbox, int number, CancellationToken cancellationToken)
    {
        string name = MailboxUrl.NameOf(mailbox);
        LogReading(log, name);
        Directory.CreateDirectory(settings.Data);
        BounceMailboxOptions options = new()
        {
            Checkpoints = new FileCheckpointStore(Path.Combine(settings.Data, $"mailbox-{number}.checkpoint.json")),
            PollInterval = mailbox.PollInterval,
            LongestBackoff = TimeSpan.FromSeconds(30),
            IsTransient = exception => exception is AwayException || StoreFault.IsOfStore(exception),
            KeepContentUpTo = settings.Mail.MaxBytes,
            OnProblem = problem => LogProblem(log, name, problem.MailId, problem.Exception.Message, problem.Exception.InnerException?.Message),
        };
        return MailboxUrl.Open(mailbox, options) is BounceMailbox reader
            ? reader.RunAsync((batch, cancel) => TakeAsync(batch, name, cancel), cancellationToken)
            : new MailFolder(mailbox, intake, settings.Mail.MaxBytes, clock).RunAsync(exception => LogProblem(log, name, null, exception.Message, exception.InnerException?.Message), cancellationToken);
    }

    // The mail itself goes on, so that whoever records it keeps what was not recognised; one that is too long, as what it says.
    private Task<Recorded?> TakeAsync(BounceBatch batch, string name, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Arrival[] arrivals = [.. batch.Mails.Select(mail => new Arrival { Source = name, ReceivedAt = now, Content = mail.Content, Report = mail.Report })];
        return intake.TakeAsync(arrivals, cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Reading {Mailbox}")]
    private static partial void LogReading(ILogger log, string mailbox);

    [LoggerMessage(LogLevel.Warning, "{Mailbox}: mail {Mail}: {Message} {Cause}")]
    private static partial void LogProblem(ILogger log, string mailbox, string? mail, string message, string? cause);
}
