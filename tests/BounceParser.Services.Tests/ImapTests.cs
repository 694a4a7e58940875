using BounceParsing.MailKit;
using BounceParsing.Suppression.Tests;
using MailKit;
using MailKit.Net.Imap;

namespace BounceParsing.Services.Tests;

/// <summary>A folder on a real Dovecot, an account for each test.</summary>
public sealed class ImapTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string _user = $"u{Guid.NewGuid():N}";
    private readonly string _folder = Directory.CreateTempSubdirectory("bounce-imap-").FullName;
    private readonly HashSet<string> _seen = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Mail_is_handed_over_and_filed_by_what_it_is()
    {
        await Append([.. Mails(0, 450), "From: joe@example.org\nSubject: hello\n\nHow are you?\n"]);
        (await Mailbox().ReadAllAsync(Take, Cancellation)).Should().Be(451);
        (await Counts()).Should().Be((0, 450, 1, 0));
        (await Mailbox().ReadAllAsync(Take, Cancellation)).Should().Be(0);
    }

    [Fact]
    public async Task What_another_program_has_marked_as_seen_is_read()
    {
        await Append(Mails(0, 3));
        using (ImapClient client = await Servers.ConnectAsync(_user, Cancellation))
        {
            await client.Inbox!.OpenAsync(FolderAccess.ReadWrite, Cancellation);
            await client.Inbox.StoreAsync([0, 1, 2], new StoreFlagsRequest(StoreAction.Add, MessageFlags.Seen) { Silent = true }, Cancellation);
        }

        (await Mailbox().ReadAllAsync(Take, Cancellation)).Should().Be(3);
    }

    [Fact]
    public async Task A_handler_that_fails_moves_nothing()
    {
        await Append(Mails(0, 10));
        Func<Task> read = () => Mailbox().ReadAllAsync((_, _) => throw new TimeoutException("the database is away"), Cancellation);
        await read.Should().ThrowAsync<IOException>().WithMessage("*the database is away");
        (await Counts()).Should().Be((10, 0, 0, 0));
        (await Mailbox().ReadAllAsync(Take, Cancellation)).Should().Be(10);
    }

    [Fact]
    public async Task A_poison_mail_goes_to_Failed_after_five_times_and_holds_up_no_other()
    {
        await Append(Mails(0, 100));
        int attempts = 0;
        List<MailboxProblem> problems = [];
        await Mailbox(problems.Add).ReadAllAsync((batch, cancel) =>
        {
            bool isPoisoned = batch.Mails.Any(mail => mail.Report.Recipients[0].Address == "user42@example.org");
            attempts += isPoisoned && batch.Mails.Count == 1 ? 1 : 0;
            return isPoisoned ? throw new InvalidOperationException("cannot bear it") : Take(batch, cancel);
        }, Cancellation);
        attempts.Should().Be(5);
        problems.Should().HaveCount(5).And.OnlyContain(one => one.MailId == "43");
        problems[^1].IsGivenUp.Should().BeTrue();
        (await Counts()).Should().Be((0, 99, 0, 1));
        _seen.Should().HaveCount(99);
    }

    [Fact]
    public async Task A_folder_whose_UIDVALIDITY_has_changed_is_read_from_its_beginning()
    {
        await Servers.AppendAsync(_user, "Bounces", Mails(0, 30), Cancellation);
        BounceMailboxOptions options = Options() with { Folder = "Bounces", ProcessedFolder = null };
        (await Mailbox(options).ReadAllAsync(Take, Cancellation)).Should().Be(30);
        (await Mailbox(options).ReadAllAsync(Take, Cancellation)).Should().Be(0);
        using (ImapClient client = await Servers.ConnectAsync(_user, Cancellation))
            await (await Servers.FolderAsync(client, "Bounces", Cancellation)).DeleteAsync(Cancellation);
        await Servers.AppendAsync(_user, "Bounces", Mails(20, 20), Cancellation);
        (await Mailbox(options).ReadAllAsync(Take, Cancellation)).Should().Be(20);
        _seen.Should().HaveCount(40);
    }

    [Fact]
    public async Task Two_readers_of_one_folder_lose_nothing()
    {
        await Append(Mails(0, 400));
        Task<int> one = Mailbox(Options("one") with { BatchSize = 20 }).ReadAllAsync(Take, Cancellation);
        Task<int> two = Mailbox(Options("two") with { BatchSize = 30 }).ReadAllAsync(Take, Cancellation);
        await Task.WhenAll(one, two);
        _seen.Should().HaveCount(400);
        (await Servers.CountAsync(_user, "INBOX", Cancellation)).Should().Be(0);
    }

    [Fact]
    public async Task Mail_that_comes_while_it_waits_is_read_though_IDLE_is_begun_anew_all_the_time()
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task running = Mailbox(Options() with { IdleRenewal = TimeSpan.FromMilliseconds(30) }).RunAsync(Take, stop.Token);
        for (int i = 0; i < 40; i++)
            await Append(Mails(i, 1));
        await SeenAsync(40);
        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        running.IsCanceled.Should().BeTrue();
    }

    [Fact]
    public async Task IDLE_tells_of_new_mail_at_once()
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task running = Mailbox(Options() with { PollInterval = TimeSpan.FromHours(1) }).RunAsync(Take, stop.Token);
        await Append(Mails(0, 1));
        await SeenAsync(1);
        await Append(Mails(1, 1));
        await SeenAsync(2);
        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    [Fact]
    public async Task POP3_mail_is_read_once_and_deleted_only_where_that_is_asked()
    {
        await Append([.. Mails(0, 25), "From: joe@example.org\nSubject: hello\n\nHow are you?\n"]);
        BounceMailboxOptions keep = Options() with { BatchSize = 10 };
        (await Pop3(keep).ReadAllAsync(Take, Cancellation)).Should().Be(26);
        (await Pop3(keep).ReadAllAsync(Take, Cancellation)).Should().Be(0);
        (await Servers.CountAsync(_user, "INBOX", Cancellation)).Should().Be(26);
        (await Pop3(keep with { DeleteProcessed = true }).ReadAllAsync(Take, Cancellation)).Should().Be(0);
        (await Servers.CountAsync(_user, "INBOX", Cancellation)).Should().Be(1, "what is no report stays");
    }

    private static IEnumerable<string> Mails(int from, int count)
        => Enumerable.Range(from, count).Select(i => Notices.Dsn($"user{i}@example.org", Notices.UserUnknown, Start.AddSeconds(i)));

    private Task Append(IEnumerable<string> mails) => Servers.AppendAsync(_user, "INBOX", mails, Cancellation);

    private BounceMailboxOptions Options(string reader = "reader") => new()
    {
        Checkpoints = new FileCheckpointStore(Path.Combine(_folder, $"{reader}.json")),
        FirstBackoff = TimeSpan.FromMilliseconds(20),
        LongestBackoff = TimeSpan.FromMilliseconds(100),
    };

    private BounceMailbox Mailbox(Action<MailboxProblem>? onProblem = null) => Mailbox(Options() with { OnProblem = onProblem });

    private BounceMailbox Mailbox(BounceMailboxOptions options) => BounceMailbox.Imap(cancel => Servers.ConnectAsync(_user, cancel), options);

    private BounceMailbox Pop3(BounceMailboxOptions options) => BounceMailbox.Pop3(cancel => Servers.ConnectPop3Async(_user, cancel), options);

    private Task Take(BounceBatch batch, CancellationToken cancellationToken)
    {
        lock (_seen)
            _seen.UnionWith(batch.Reports.SelectMany(report => report.Recipients).Select(recipient => recipient.Address!));
        return Task.CompletedTask;
    }

    private async Task SeenAsync(int count)
    {
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        late.CancelAfter(TimeSpan.FromSeconds(60));
        while (Seen() < count)
            await Task.Delay(20, late.Token);
    }

    private int Seen()
    {
        lock (_seen)
            return _seen.Count;
    }

    private async Task<(int Inbox, int Processed, int Unrecognised, int Failed)> Counts() => (
        await Servers.CountAsync(_user, "INBOX", Cancellation),
        await Servers.CountAsync(_user, "Processed", Cancellation),
        await Servers.CountAsync(_user, "Unrecognised", Cancellation),
        await Servers.CountAsync(_user, "Failed", Cancellation));
}
