using System.Text;

namespace BounceParsing.Cli.Tests;

public sealed class RedactCommandTests
{
    private static readonly string Notice = File.ReadAllText(Path.Combine(MailFiles.SeedFolder, "5-mailbox-full.whole.eml")).Replace("xxx@xxx.xxx", "kijitora@shop.example.org", StringComparison.Ordinal);

    [Fact]
    public async Task A_mail_is_written_without_names_and_reads_the_same()
    {
        Outcome redacted = await Programs.RunAsync(Programs.Bounce, Encoding.UTF8.GetBytes(Notice), "redact", "-");
        redacted.ExitCode.Should().Be(0);
        redacted.Text.Should().NotContain("kijitora").And.Contain("mailbox is full");
        (await Programs.RunAsync(Programs.Bounce, redacted.Bytes)).Text.Should().Contain("MailboxFull");
    }

    [Theory]
    [InlineData("spool", "2")]
    [InlineData("spool.mbox", "2")]
    public async Task One_of_a_mailbox_is_taken_by_its_number(string name, string number)
    {
        using TemporaryFolder folder = new();
        folder.Write(name, $"From a Mon Mar  9 00:00:00 2026\nSubject: hello\n\nhello\n\nFrom b Mon Mar  9 00:00:00 2026\n{Notice}\n");
        Outcome redacted = await Programs.BounceAsync("redact", "--message", number, Path.Combine(folder.Path, name));
        redacted.ExitCode.Should().Be(0);
        redacted.Text.Should().NotContainAny("kijitora", "hello", "From b").And.Contain("mailbox is full");
    }

    [Theory]
    [InlineData]
    [InlineData("--message", "3")]
    [InlineData("--message", "0")]
    public async Task Which_one_must_be_said(params string[] options)
    {
        using TemporaryFolder folder = new();
        folder.Write("spool", $"From a Mon Mar  9 00:00:00 2026\nSubject: hello\n\nhello\n\nFrom b Mon Mar  9 00:00:00 2026\n{Notice}\n");
        Outcome outcome = await Programs.BounceAsync(["redact", Path.Combine(folder.Path, "spool"), .. options]);
        outcome.ExitCode.Should().Be(1);
        outcome.Text.Should().BeEmpty();
        outcome.Error.Should().ContainAll("2 messages", "--message");
    }

    [Fact]
    public async Task A_mailbox_of_one_message_needs_no_number()
    {
        Outcome redacted = await Programs.RunAsync(Programs.Bounce, Encoding.UTF8.GetBytes($"From b Mon Mar  9 00:00:00 2026\n{Notice}"), "redact", "-");
        redacted.ExitCode.Should().Be(0);
        redacted.Text.Should().NotContain("kijitora").And.Contain("mailbox is full");
    }
}
