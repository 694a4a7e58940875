using BounceParsing.LiveTests.Smtp;
using MailKit;
using MailKit.Net.Imap;

namespace BounceParsing.LiveTests.Mailers;

/// <summary>
/// One mailer is installed and bounces mails; its notices come through Dovecot into a mailbox of the user's, from which the service takes them and
/// files them away.
/// </summary>
internal sealed class MailerRun(Mailer mailer, string user, IReadOnlyList<MailerCase> cases)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly Dictionary<string, List<string>> _folders = new() { ["Processed"] = [], ["Unrecognised"] = [], ["Failed"] = [] };

    /// <summary>The notice of each case by its name, as it lies in the mailbox; a case whose notice has not come is missing.</summary>
    public Dictionary<string, string> Notices { get; } = [];

    public string Transcript { get; private set; } = "";

    /// <summary>Why it could not be installed; null where it was.</summary>
    public string? Missing { get; private set; }

    public string Address(string name) => $"{name}@{mailer.Name}.refused.example";

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
            await SendAsync(script, sink, cases.Where(one => one.Stage != SmtpStage.Connect), cancellationToken);
            // Nothing else may be under way when a greeting is refused.
            await SendAsync(script, sink, cases.Where(one => one.Stage == SmtpStage.Connect), cancellationToken);
        }
        finally
        {
            await script.StopAsync(cancellationToken);
            Transcript = string.Join('\n', sink.Transcript);
        }
    }

    private async Task SendAsync(MailerScript script, SmtpSink sink, IEnumerable<MailerCase> some, CancellationToken cancellationToken)
    {
        MailerCase[] all = [.. some];
        foreach (MailerCase one in all)
        {
            string to = Address(one.Name);
            string from = $"{user}+{one.Name}@sender.example";
            if (one.Stage == SmtpStage.Connect)
                sink.RefuseNextGreeting(one.Reply);
            else
                sink.Refuse(one.Stage, one.Stage == SmtpStage.MailFrom ? from : to, one.Reply.Replace("{to}", to, StringComparison.Ordinal));
            await script.SendAsync(from, to, Message(from, to, one.Name), cancellationToken);
        }

        if (all.Length > 0)
            await script.AgainAsync(cancellationToken);
        await CollectAsync(all, cancellationToken);
    }

    private string Message(string from, string to, string name) => $"""
        From: News <{from}>
        To: {to}
        Subject: News of the day
        Message-ID: {MessageId(name)}
        MIME-Version: 1.0
        Content-Type: text/plain; charset=us-ascii

        There is nothing new.

        """;

    private string MessageId(string name) => $"<{name}.{user}@sender.example>";

    private async Task CollectAsync(MailerCase[] some, CancellationToken cancellationToken)
    {
        DateTime late = DateTime.UtcNow + Longest;
        while (!some.All(one => Notices.ContainsKey(one.Name)) && DateTime.UtcNow < late)
        {
            await Task.Delay(200, cancellationToken);
            await FetchAsync(cancellationToken);
            foreach (MailerCase one in some)
            {
                if (_folders.Values.SelectMany(mails => mails).FirstOrDefault(mail => mail.Contains(MessageId(one.Name), StringComparison.Ordinal)) is { } notice)
                    Notices[one.Name] = notice;
            }
        }
    }

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        using ImapClient client = await Servers.ConnectAsync(user, cancellationToken);
        foreach (IMailFolder folder in await client.GetFolder(client.PersonalNamespaces[0]).GetSubfoldersAsync(false, cancellationToken))
        {
            if (!_folders.TryGetValue(folder.Name, out List<string>? mails))
                continue;
            await folder.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
            while (mails.Count < folder.Count)
            {
                using StreamReader reader = new(await folder.GetStreamAsync(mails.Count, cancellationToken: cancellationToken));
                mails.Add(await reader.ReadToEndAsync(cancellationToken));
            }
        }
    }
}
