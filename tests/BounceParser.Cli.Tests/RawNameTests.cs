using System.Diagnostics;
using System.Text.Json;

namespace BounceParsing.Cli.Tests;

/// <summary>File names of Linux that are no UTF-8.</summary>
public sealed class RawNameTests
{
    private const string MakeFiles = """
        cd "$1"
        mkdir $'d\xe9j\xe0'
        printf 'Subject: one\n\n1\n' > $'caf\xe9.eml'
        printf 'Subject: two\n\n2\n' > $'caf\xe8.eml'
        printf 'Subject: three\n\n3\n' > $'d\xe9j\xe0/three.eml'
        printf 'Subject: four\n\n4\n' > $'d\xe9j\xe0/\xff.eml'
        printf 'Subject: five\n\n5\n' > plain.eml
        """;

    [Fact]
    public async Task They_are_read_in_folders_and_shown_with_replacement_characters()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");
        using TemporaryFolder folder = new();
        await BashAsync(MakeFiles, folder.Path);
        try
        {
            Outcome outcome = await Programs.BounceAsync("--json", folder.Path);
            outcome.Error.Should().BeEmpty();
            outcome.ExitCode.Should().Be(0);
            Subjects(outcome).Should().BeEquivalentTo("one", "two", "three", "four", "five");
            outcome.Text.Should().Contain("caf\ufffd.eml").And.Contain("d\ufffdj\ufffd/three.eml").And.NotContain("/proc/");
        }
        finally
        {
            await BashAsync("rm -r \"$1\"/*", folder.Path);
        }
    }

    [Fact]
    public async Task They_are_understood_on_the_command_line()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");
        using TemporaryFolder folder = new();
        await BashAsync(MakeFiles, folder.Path);
        string dll = Repository.PathOf("src", "BounceParser.Cli", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net8.0", "BounceParser.Cli.dll");
        try
        {
            string output = await BashAsync($"""cd "$1"; dotnet exec "{dll}" --json $'caf\xe9.eml' $'d\xe9j\xe0'; rm -r *""", folder.Path);
            Subjects(new Outcome(0, System.Text.Encoding.UTF8.GetBytes(output), "")).Should().Equal("one", "three", "four");
        }
        finally
        {
            await BashAsync("rm -rf \"$1\"/*", folder.Path);
        }
    }

    private static IEnumerable<string?> Subjects(Outcome outcome)
        => outcome.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("headers").GetProperty("subject").GetString());

    private static async Task<string> BashAsync(string script, string argument)
    {
        using Process bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", script, "bash", argument]) { RedirectStandardOutput = true })!;
        string output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
