using BounceParsing.LiveTests.Smtp;
using MailKit;
using MailKit.Net.Imap;

namespace BounceParsing.LiveTests.Mailers;

/// <summary>One mailer is installed and bounces all <see cref="MailerCase"/>s; its notices come back through Dovecot.</summary>
internal sealed class MailerRun(Mailer mailer)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly string _user = $"{mailer.Name}{Guid.NewGuid():N}";
    private readonly List<string> _notices = [];

    public static string Domain => "refused.example";

    /// <summary>The notice of each case by its name, as it lies in the mailbox; a case whose notice has not come is missing.</summary>
    public Dictionary<string, string> Notices { get; } = [];

    public string Transcript { get; private set; } = "";

    /// <summary>Why it could not be installed; null where it was.</summary>
    public string? Missing { get; private set; }

    public async Task<MailerRun> RunAsync(CancellationToken cancellationToken)
    {
        using MailerScript script = new(mailer.Name);
        Missing = await script.InstallAsync(cancellationToken);
        if (Missing is null)
            await RunAsync(script, cancellationToken);
        return this;
    }

    private async Task RunAsync(MailerScript script, CancellationToken cancellationToken)
    {
        await using SmtpSink sink = new(Lmtp.DeliverAsync);
        await script.StartAsync(sink.Port, cancellationToken);
        try
        {
            await SendAsync(script, sink, mailer.Cases.Where(one => one.Stage != SmtpStage.Connect), cancellationToken);
            // Nothing else may be under way when a greeting is refused.
            await SendAsync(script, sink, mailer.Cases.Where(one => one.Stage == SmtpStage.Connect), cancellationToken);
        }
        finally
        {
            await script.StopAsync(cancellationToken);
            Transcript = string.Join('\n', sink.Transcript);
        }
    }

    private async Task SendAsync(MailerScript script, SmtpSink sink, IEnumerable<MailerCase> cases, CancellationToken cancellationToken)
    {
        MailerCase[] all = [.. cases];
        foreach (MailerCase one in all)
        {
            string to = $"{one.Name}@{Domain}";
            string from = $"{_user}+{one.Name}@sender.example";
            if (one.Stage == SmtpStage.Connect)
                sink.RefuseNextGreeting(one.Reply);
            else
                sink.Refuse(one.Stage, one.Stage == SmtpStage.MailFrom ? from : to, one.Reply.Replace("{to}", to, StringComparison.Ordinal));
            await script.SendAsync(from, to, Message(from, to, one.Name), cancellationToken);
        }

        await script.AgainAsync(cancellationToken);
        await CollectAsync(all, cancellationToken);
    }

    private string Message(string from, string to, string name) => $"""
        From: News <{from}>
        To: {to}
        Subject: News of the day
        Message-ID: <{name}.{_user}@sender.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=us-ascii

        There is nothing new.

        """;

    private async Task CollectAsync(MailerCase[] cases, CancellationToken cancellationToken)
    {
        DateTime late = DateTime.UtcNow + Longest;
        while (!cases.All(one => Notices.ContainsKey(one.Name)) && DateTime.UtcNow < late)
        {
            await Task.Delay(100, cancellationToken);
            await FetchAsync(cancellationToken);
            foreach (MailerCase one in cases)
            {
                if (_notices.Find(notice => notice.Contains($"<{one.Name}.{_user}@sender.example>", StringComparison.Ordinal)) is { } notice)
                    Notices[one.Name] = notice;
            }
        }
    }

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        using ImapClient client = await Servers.ConnectAsync(_user, cancellationToken);
        await client.Inbox!.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
        while (_notices.Count < client.Inbox.Count)
        {
            using StreamReader reader = new(await client.Inbox.GetStreamAsync(_notices.Count, cancellationToken: cancellationToken));
            _notices.Add(await reader.ReadToEndAsync(cancellationToken));
        }
    }
}
