namespace BounceParsing.Cli.Tests;

public sealed class ExplainCommandTests
{
    [Fact]
    public async Task The_words_that_decided_are_marked()
    {
        Outcome outcome = await Programs.BounceAsync("explain", Path.Combine(MailFiles.SeedFolder, "5-mailbox-full.whole.eml"));
        outcome.ExitCode.Should().Be(0);
        outcome.Text.Should().Contain("xxx@xxx.xxx").And.Contain("MailboxFull").And.Contain("RetryLater");
        outcome.Text.Should().MatchRegex(@"\[\[.*mailbox is full.*\]\]");
    }

    [Fact]
    public async Task A_folder_is_understood_and_filtered()
    {
        Outcome outcome = await Programs.BounceAsync("explain", "--reason", "MailboxFull", MailFiles.SeedFolder);
        outcome.Lines.Where(line => line.StartsWith("file:", StringComparison.Ordinal)).Should().HaveCount(2).And.OnlyContain(line => line.Contains("5-mailbox-full", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whose_message_it_was_is_said_where_we_say_who_we_are()
        => (await Programs.BounceAsync("explain", "--own-domain", "example.com", Path.Combine(MailFiles.SeedFolder, "5-mailbox-full.whole.eml"))).Text.Should().Contain("authentic:");
}
