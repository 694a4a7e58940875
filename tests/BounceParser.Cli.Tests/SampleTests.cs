namespace BounceParsing.Cli.Tests;

/// <summary>The samples run and say what they promise.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task The_quickstart_tells_what_each_notice_says()
    {
        Outcome outcome = await Programs.RunAsync("Quickstart", []);
        outcome.ExitCode.Should().Be(0);
        outcome.Text.Should().ContainAll("UnknownUser", "BadDomain", "NoSmtpConnection", "ChildCrashed", "MailboxFull");
    }

    [Fact]
    public async Task The_command_runs_from_a_clone()
    {
        Outcome outcome = await Programs.RunAsync("BounceCli", [], "--json", MailFiles.SeedFolder);
        outcome.ExitCode.Should().Be(0);
        outcome.Lines.Should().HaveCount(10);
    }

    [Fact]
    public async Task The_signed_sender_tells_its_own_bounce_from_a_forged_one()
    {
        Outcome outcome = await Programs.RunAsync("SignedSender", []);
        outcome.ExitCode.Should().Be(0);
        outcome.Lines.Should().HaveCount(2);
        outcome.Lines[0].Should().StartWith("its own bounce: Verified, anna@example.net");
        outcome.Lines[1].Should().StartWith("a forged one: Forged, anna@example.net");
    }
}
