namespace BounceParsing.Cli.Tests;

public sealed class RuleFileTests
{
    private static readonly string Mail = Path.Combine(MailFiles.SeedFolder, "1-wrong-user.whole.eml");

    [Fact]
    public async Task Own_rules_decide()
    {
        using TemporaryFolder folder = new();
        folder.Write("rules.json", """
            [
              // What our partners say.
              { "id": "left", "phrase": "please receive your mail", "reason": "mailboxDisabled" },
              { "id": "ticket", "pattern": "ticket [0-9]+", "reason": "MailboxFull", "afterBuiltIn": true },
            ]
            """);
        Outcome outcome = await Programs.BounceAsync("explain", "--rules", Path.Combine(folder.Path, "rules.json"), Mail);
        outcome.ExitCode.Should().Be(0);
        outcome.Text.Should().ContainAll("MailboxDisabled", "left");
    }

    [Theory]
    [InlineData("[", "rules.json")]
    [InlineData("""[{ "id": "x", "phrase": "y", "reason": "noSuchReason" }]""", "reason")]
    [InlineData("""[{ "id": "x", "phrase": "y", "reason": "mailboxFull", "fraze": "z" }]""", "fraze")]
    [InlineData("""[{ "id": "odd-one", "phrase": "y", "pattern": "y", "reason": "mailboxFull" }]""", "odd-one")]
    [InlineData("""[{ "id": "odd-one", "pattern": "(", "reason": "mailboxFull" }]""", "odd-one")]
    [InlineData("""[{ "id": "x", "reason": "mailboxFull" }]""", "x")]
    public async Task A_rule_that_is_none_is_wrong_usage_and_named(string json, string named)
    {
        using TemporaryFolder folder = new();
        folder.Write("rules.json", json);
        Outcome outcome = await Programs.BounceAsync("--rules", Path.Combine(folder.Path, "rules.json"), Mail);
        outcome.ExitCode.Should().Be(2);
        outcome.Text.Should().BeEmpty();
        outcome.Error.Should().ContainAll("rules.json", named).And.NotContain("   at ");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_wrong_usage()
        => (await Programs.BounceAsync("--rules", "missing.json", Mail)).ExitCode.Should().Be(2);
}
