using System.Text;
using BounceParsing.MailKit;

namespace BounceParsing.Suppression.Tests;

/// <summary>Mailboxes that are files: Maildir and mbox.</summary>
public sealed class MailboxFileTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("bounce-files-").FullName;
    private readonly List<string> _seen = [];

    public MailboxFileTests()
    {
        foreach (string part in (string[])["tmp", "new", "cur"])
            Directory.CreateDirectory(Path.Combine(Maildir, part));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Maildir => Path.Combine(_folder, "Maildir");

    private string Mbox => Path.Combine(_folder, "mbox");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_Maildir_is_read_and_its_mail_filed_by_what_it_is()
    {
        for (int i = 0; i < 5; i++)
            await Deliver($"new/17.{i}.host", Mail(i));
        await Deliver("cur/18.1.host:2,S", "From: joe@example.org\nSubject: hello\n\nHow are you?\n");
        (await BounceMailbox.Maildir(Maildir, Options()).ReadAllAsync(Take, Cancellation)).Should().Be(6);
        Names(".Processed").Should().BeEquivalentTo(Enumerable.Range(0, 5).Select(i => $"17.{i}.host:2,"));
        Names(".Unrecognised").Should().Equal("18.1.host:2,S");
        (await BounceMailbox.Maildir(Maildir, Options()).ReadAllAsync(Take, Cancellation)).Should().Be(0);
    }

    [Fact]
    public async Task A_Maildir_where_nothing_is_moved_is_read_once()
    {
        await Deliver("new/17.1.host", Mail(1));
        BounceMailboxOptions options = Options() with { ProcessedFolder = null };
        (await BounceMailbox.Maildir(Maildir, options).ReadAllAsync(Take, Cancellation)).Should().Be(1);
        File.Move(Path.Combine(Maildir, "new/17.1.host"), Path.Combine(Maildir, "cur/17.1.host:2,S"));
        (await BounceMailbox.Maildir(Maildir, options).ReadAllAsync(Take, Cancellation)).Should().Be(0, "its unique name is the same");
    }

    [Fact]
    public async Task A_handler_that_fails_moves_nothing_and_five_failures_of_one_mail_move_it_away()
    {
        await Deliver("new/17.1.host", Mail(1));
        await Deliver("new/17.2.host", Mail(2));
        Func<Task> away = () => BounceMailbox.Maildir(Maildir, Options()).ReadAllAsync((_, _) => throw new IOException("the disk is full"), Cancellation);
        await away.Should().ThrowAsync<IOException>();
        Directory.GetFiles(Path.Combine(Maildir, "new")).Should().HaveCount(2);
        await BounceMailbox.Maildir(Maildir, Options()).ReadAllAsync(
            (batch, _) => batch.Mails.Any(mail => mail.Id == "17.1.host") ? throw new InvalidOperationException("poison") : Task.CompletedTask, Cancellation);
        Names(".Failed").Should().Equal("17.1.host:2,");
        Names(".Processed").Should().Equal("17.2.host:2,");
    }

    [Fact]
    public async Task An_mbox_that_grows_is_read_on_and_one_that_begins_otherwise_from_its_beginning()
    {
        await Grow(0, 3);
        (await BounceMailbox.Mbox(Mbox, Options()).ReadAllAsync(Take, Cancellation)).Should().Be(3);
        await Grow(3, 250);
        (await BounceMailbox.Mbox(Mbox, Options()).ReadAllAsync(Take, Cancellation)).Should().Be(250);
        (await BounceMailbox.Mbox(Mbox, Options()).ReadAllAsync(Take, Cancellation)).Should().Be(0);
        _seen.Should().Equal(Enumerable.Range(0, 253).Select(i => $"user{i}@example.org"));
        File.Delete(Mbox);
        await Grow(500, 2);
        (await BounceMailbox.Mbox(Mbox, Options()).ReadAllAsync(Take, Cancellation)).Should().Be(2);
    }

    [Fact]
    public async Task A_mail_that_fails_in_an_mbox_is_tried_again_though_the_others_have_gone_on()
    {
        await Grow(0, 10);
        int failures = 0;
        (await BounceMailbox.Mbox(Mbox, Options()).ReadAllAsync(
            (batch, cancel) => batch.Reports.Any(report => report.Recipients[0].Address == "user4@example.org") && ++failures < 7
                ? throw new InvalidOperationException("not now") : Take(batch, cancel),
            Cancellation)).Should().Be(10);
        _seen.Should().HaveCount(10).And.OnlyHaveUniqueItems();
        _seen[^1].Should().Be("user4@example.org");
    }

    [Fact]
    public async Task A_mail_is_handed_over_as_it_came_where_that_is_asked_for_and_it_is_not_too_long()
    {
        string tooLong = "From: joe@example.org\nSubject: hello\n\n" + new string('x', 3000) + "\n";
        await Deliver("new/17.1.host", Mail(1));
        await Deliver("new/17.2.host", tooLong);
        await File.WriteAllTextAsync(Mbox, $"From a Sun Mar  1 12:00:00 2026\n{Mail(1)}\nFrom b Sun Mar  1 12:00:00 2026\n{tooLong}\n", Cancellation);
        File.SetLastWriteTimeUtc(Mbox, DateTime.UtcNow.AddMinutes(-1));
        BounceMailboxOptions options = Options() with { KeepContentUpTo = 2000 };
        foreach (BounceMailbox mailbox in (BounceMailbox[])[BounceMailbox.Maildir(Maildir, options), BounceMailbox.Mbox(Mbox, options with { Checkpoints = new FileCheckpointStore(Path.Combine(_folder, "other.json")) })])
        {
            List<BounceMail> mails = [];
            await mailbox.ReadAllAsync((batch, _) => { mails.AddRange(batch.Mails); return Task.CompletedTask; }, Cancellation);
            mails.Should().HaveCount(2);
            Encoding.UTF8.GetString(mails[0].Content!.Value.Span).TrimEnd().Should().Be(Mail(1).TrimEnd());
            mails[0].Report.Recipients[0].Address.Should().Be("user1@example.org");
            mails[1].Content.Should().BeNull();
        }

        await Deliver("new/17.3.host", Mail(3));
        await BounceMailbox.Maildir(Maildir, Options()).ReadAllAsync(
            (batch, _) => { batch.Mails.Should().OnlyContain(mail => mail.Content == null); return Task.CompletedTask; }, Cancellation);
    }

    [Theory]
    [InlineData(1, 0, 1000)]
    [InlineData(4, 0, 8000)]
    [InlineData(4, 1, 4000)]
    [InlineData(99, 0, 300_000)]
    public void Waits_double_up_to_the_longest_less_a_random_part(int failures, double chance, double milliseconds)
        => new Backoff(Options() with { FirstBackoff = TimeSpan.FromSeconds(1), LongestBackoff = TimeSpan.FromMinutes(5) })
            .Delay(failures, chance).TotalMilliseconds.Should().Be(milliseconds);

    private static string Mail(int i) => Notices.Dsn($"user{i}@example.org", Notices.UserUnknown, Start.AddSeconds(i));

    private BounceMailboxOptions Options() => new()
    {
        Checkpoints = new FileCheckpointStore(Path.Combine(_folder, "checkpoint.json")),
        FirstBackoff = TimeSpan.FromMilliseconds(1),
        LongestBackoff = TimeSpan.FromMilliseconds(5),
    };

    private Task Deliver(string name, string mail) => File.WriteAllTextAsync(Path.Combine(Maildir, name), mail, Cancellation);

    private async Task Grow(int from, int count)
    {
        foreach (int i in Enumerable.Range(from, count))
            await File.AppendAllTextAsync(Mbox, $"From MAILER-DAEMON Sun Mar  1 12:00:00 2026\n{Mail(i)}\n", Cancellation);
        File.SetLastWriteTimeUtc(Mbox, DateTime.UtcNow.AddMinutes(-1));
    }

    private IEnumerable<string> Names(string folder)
        => Directory.GetFiles(Path.Combine(Maildir, folder, "cur")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    private Task Take(BounceBatch batch, CancellationToken cancellationToken)
    {
        _seen.AddRange(batch.Reports.SelectMany(report => report.Recipients).Select(recipient => recipient.Address!));
        return Task.CompletedTask;
    }
}
