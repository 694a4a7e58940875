using BounceService.Tests.Support;

namespace BounceService.Tests;

/// <summary>The mailboxes that are files.</summary>
public sealed class MailboxTests : IDisposable
{
    private readonly DirectoryInfo _mails = Directory.CreateTempSubdirectory("bounce-mails-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _mails.Delete(recursive: true);

    [Fact]
    public async Task A_Maildir_is_read_and_its_mails_filed_away()
    {
        string maildir = Maildir();
        await File.WriteAllTextAsync(Path.Combine(maildir, "new", "1.host"), Mails.Unknown("anna@example.net"), Cancellation);
        await File.WriteAllTextAsync(Path.Combine(maildir, "new", "2.host"), Mails.Person(), Cancellation);
        await using Service service = await Service.StartAsync($"--Mailboxes:0:Url={maildir}", "--Mailboxes:0:PollInterval=00:00:00.1");
        await RecordedAsync(service, "anna@example.net");
        await File.WriteAllTextAsync(Path.Combine(maildir, "new", "3.host"), Mails.Unknown("bob@example.net"), Cancellation);
        await RecordedAsync(service, "bob@example.net");
        await Service.UntilAsync(() => Task.FromResult(Directory.GetFiles(Path.Combine(maildir, ".Processed", "cur")).Length == 2));
        Directory.GetFiles(Path.Combine(maildir, ".Unrecognised", "cur")).Should().ContainSingle();
    }

    [Fact]
    public async Task An_mbox_is_read()
    {
        string mbox = Path.Combine(_mails.FullName, "mbox");
        await File.WriteAllTextAsync(mbox, $"From a Sun Mar  1 12:00:00 2026\n{Mails.Unknown("anna@example.net")}\n", Cancellation);
        File.SetLastWriteTimeUtc(mbox, DateTime.UtcNow.AddMinutes(-1));
        await using Service service = await Service.StartAsync($"--Mailboxes:0:Url={mbox}");
        await RecordedAsync(service, "anna@example.net");
    }

    [Fact]
    public async Task A_first_run_reads_the_sample_bounces()
    {
        await using Service service = await Service.StartAsync("--environment=Development");
        await RecordedAsync(service, "xxx@xxx.xxx");
    }

    [Fact]
    public async Task While_the_store_is_away_no_mail_is_lost_and_none_moved()
    {
        string maildir = Maildir();
        await File.WriteAllTextAsync(Path.Combine(maildir, "new", "1.host"), Mails.Unknown("anna@example.net"), Cancellation);
        string place = Path.Combine(_mails.FullName, "store");
        await File.WriteAllTextAsync(place, "no folder", Cancellation);
        await using Service service = await Service.StartAsync($"--Mailboxes:0:Url={maildir}", "--Mailboxes:0:PollInterval=00:00:00.1", $"--Store:Path={place}/bounces.db");
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        File.Exists(Path.Combine(maildir, "new", "1.host")).Should().BeTrue();
        File.Delete(place);
        await RecordedAsync(service, "anna@example.net");
    }

    private string Maildir()
    {
        foreach (string part in (string[])["tmp", "new", "cur"])
            Directory.CreateDirectory(Path.Combine(_mails.FullName, "Maildir", part));
        return Path.Combine(_mails.FullName, "Maildir");
    }

    private static Task RecordedAsync(Service service, string address)
        => Service.UntilAsync(async () => (await service.AddressAsync(address)).GetProperty("history").GetArrayLength() > 0);
}
