using System.Text;
using System.Text.Json;

namespace BounceParsing.Cli.Tests;

/// <summary>A file of many messages is known as one, and each of its messages is read.</summary>
public sealed class MailboxFileTests
{
    private const string Mail = "Subject: hello\n\nhello\n";

    private const string TwoMessages = "From a@example.com Mon Jan  5 10:00:00 2026\n" + Mail + "\nFrom b@example.com Mon Jan  5 10:00:01 2026\n" + Mail;

    [Theory]
    [InlineData("a.MBOX", TwoMessages, 2)]
    [InlineData("spool", TwoMessages, 2)]
    [InlineData("one.eml", TwoMessages, 1)]
    [InlineData("spool", "From: a@example.com\n" + TwoMessages, 1)]
    [InlineData("spool", "From : a@example.com\n" + TwoMessages, 1)]
    [InlineData("spool", "From", 1)]
    [InlineData("spool", "From \n", 1)]
    public async Task A_mailbox_is_known_by_its_name_or_its_first_line(string name, string text, int messages)
    {
        using TemporaryFolder folder = new();
        folder.Write(name, text);
        Outcome outcome = await Programs.BounceAsync("--json", folder.Path);
        outcome.ExitCode.Should().Be(0);
        outcome.Lines.Should().HaveCount(messages);
        outcome.Lines.Select(line => JsonDocument.Parse(line).RootElement.TryGetProperty("message", out _)).Should().AllBeEquivalentTo(messages > 1);
    }

    [Fact]
    public async Task An_option_says_so_too()
    {
        using TemporaryFolder folder = new();
        folder.Write("b.eml", TwoMessages);
        (await Programs.BounceAsync("--json", "--mbox", folder.Path)).Lines.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_mailbox_comes_from_standard_input()
    {
        Outcome outcome = await Programs.RunAsync(Programs.Bounce, Encoding.UTF8.GetBytes(TwoMessages), "--json");
        outcome.Lines.Should().HaveCount(2);
        outcome.Lines[1].Should().StartWith("""{"file":"-","message":2,"kind":"none",""");
    }

    [Fact]
    public async Task A_message_of_a_mailbox_file_is_told_by_its_number()
    {
        using TemporaryFolder folder = new();
        string notice = await File.ReadAllTextAsync(Path.Combine(MailFiles.SeedFolder, "5-mailbox-full.whole.eml"), TestContext.Current.CancellationToken);
        folder.Write("a.mbox", $"From a Mon Mar  9 00:00:00 2026\n{Mail}\nFrom b Mon Mar  9 00:00:00 2026\n{notice}\n");

        Outcome outcome = await Programs.BounceAsync("--json", folder.Path);
        outcome.Lines.Should().HaveCount(2);
        outcome.Lines[0].Should().Contain("a.mbox\",\"message\":1,\"kind\":\"none\"");
        outcome.Lines[1].Should().Contain("a.mbox\",\"message\":2,\"kind\":\"failure\"");
        (await Programs.BounceAsync(folder.Path)).Text.Should().Contain("a.mbox#2\tFailure\txxx@xxx.xxx");
    }

    [Fact]
    public async Task Explain_shows_every_message_of_it()
    {
        using TemporaryFolder folder = new();
        string notice = await File.ReadAllTextAsync(Path.Combine(MailFiles.SeedFolder, "5-mailbox-full.whole.eml"), TestContext.Current.CancellationToken);
        folder.Write("spool", $"From a Mon Mar  9 00:00:00 2026\n{Mail}\nFrom b Mon Mar  9 00:00:00 2026\n{notice}\n");

        Outcome outcome = await Programs.BounceAsync("explain", folder.Path);
        outcome.ExitCode.Should().Be(0);
        outcome.Text.Should().ContainAll("spool#1", "spool#2", "MailboxFull", "\n\nfile:");
        outcome.Text.Should().MatchRegex(@"\[\[.*mailbox is full.*\]\]");
    }
}
