using System.Diagnostics;

namespace BounceParsing.Cli.Tests;

public sealed class CompletionsTests
{
    [Theory]
    [InlineData("bounce --rea", "--reason")]
    [InlineData("bounce --reason Mailb", "MailboxFull")]
    [InlineData("bounce --kind D", "Delay")]
    [InlineData("bounce expl", "explain")]
    [InlineData("bounce completions ", "zsh")]
    public async Task The_command_knows_its_words(string line, string word)
        => (await Programs.BounceAsync($"[suggest:{line.Length}]", line)).Lines.Should().Contain(word);

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef ")]
    [InlineData("powershell", "Register-ArgumentCompleter ")]
    public async Task Each_shell_gets_its_own(string shell, string said)
    {
        Outcome outcome = await Programs.BounceAsync("completions", shell);
        outcome.ExitCode.Should().Be(0);
        outcome.Text.Should().ContainAll(said, "[suggest:");
    }

    [Fact]
    public async Task Bash_completes_by_it()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash.");
        using TemporaryFolder folder = new();
        folder.Write("completions", (await Programs.BounceAsync("completions", "bash")).Text);
        string dll = Repository.PathOf("src", "BounceParser.Cli", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net8.0", "BounceParser.Cli.dll");
        folder.Write("run", $$"""
            bounce() { dotnet exec "{{dll}}" "$@"; }
            . "{{folder.Path}}/completions"
            COMP_LINE="bounce --kind De" COMP_POINT=16 COMP_WORDS=(bounce --kind De) COMP_CWORD=2
            _bounce
            echo "${COMPREPLY[@]}"
            """);
        using Process bash = Process.Start(new ProcessStartInfo("/bin/bash", [Path.Combine(folder.Path, "run")]) { RedirectStandardOutput = true })!;
        (await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim().Should().Be("Delay");
    }
}
