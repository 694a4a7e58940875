using System.Text.Json;

namespace BounceParsing.Cli.Tests;

public sealed class ReadCommandTests
{
    private const string Mail = "Subject: hello\n\nhello\n";

    [Fact]
    public async Task Json_is_a_line_a_message_with_the_file_in_front()
    {
        string folder = MailFiles.SeedFolder;
        Outcome outcome = await Programs.BounceAsync("--json", folder);

        outcome.ExitCode.Should().Be(0);
        outcome.Error.Should().BeEmpty();
        outcome.Bytes[0].Should().Be((byte)'{', "there is no byte order mark");
        outcome.Lines.Should().HaveCount(10);
        foreach ((string line, string path) in outcome.Lines.Zip(Directory.GetFiles(folder).Order(StringComparer.Ordinal)))
        {
            line.Should().StartWith($"{{\"file\":{JsonSerializer.Serialize(path)},\"kind\":");
            BounceJson.Serialize(BounceJson.Deserialize(line)!).Should().Be(BounceJson.Serialize(MailFiles.Parse(path)));
        }
    }

    [Fact]
    public async Task Folders_are_read_recursively_in_ordinal_order()
    {
        using TemporaryFolder folder = new();
        foreach (string name in new[] { "b/2.eml", "b/1.eml", "a.eml", "B.eml", "b/c/3.txt", ".hidden/4" })
            folder.Write(name, Mail);

        (await FilesAsync(folder.Path)).Should().Equal(".hidden/4", "B.eml", "a.eml", "b/1.eml", "b/2.eml", "b/c/3.txt");
    }

    [Fact]
    public async Task Of_a_maildir_the_messages_are_read()
    {
        using TemporaryFolder folder = new();
        foreach (string name in new[] { "cur/1:2,S", "new/2", "tmp/3", "dovecot.index", ".Sent/cur/4", ".Sent/new/5", ".Sent/tmp/6" })
            folder.Write(name, Mail);

        (await FilesAsync(folder.Path)).Should().Equal(".Sent/cur/4", ".Sent/new/5", "cur/1:2,S", "new/2");
    }

    [Fact]
    public async Task A_message_comes_from_standard_input_too()
    {
        byte[] mail = await File.ReadAllBytesAsync(MailFiles.AllPaths[0], TestContext.Current.CancellationToken);
        Outcome outcome = await Programs.RunAsync(Programs.Bounce, mail, "--json", "-");
        outcome.ExitCode.Should().Be(0);
        outcome.Text.Should().StartWith("""{"file":"-","kind":"failure",""");
        (await Programs.RunAsync(Programs.Bounce, mail, "read", "--json")).Text.Should().Be(outcome.Text, "a pipe is understood without a sign");
    }

    [Fact]
    public async Task A_path_that_cannot_be_read_is_named_and_the_others_are_done()
    {
        using TemporaryFolder folder = new();
        folder.Write("good.eml", Mail);
        string missing = Path.Combine(folder.Path, "missing.eml");
        Outcome outcome = await Programs.BounceAsync("--json", missing, Path.Combine(folder.Path, "good.eml"));
        outcome.ExitCode.Should().Be(1);
        outcome.Error.Should().Contain(missing);
        outcome.Lines.Should().ContainSingle().Which.Should().Contain("good.eml");
    }

    [Fact]
    public async Task Broken_files_do_not_stop_the_run()
    {
        using TemporaryFolder folder = new();
        folder.Write("1", "");
        folder.Write("2", "\0\ufffd\r\r\n=?x?Q?");
        folder.Write("3", "Content-Type: multipart/report; boundary=\"\"\n");
        Outcome outcome = await Programs.BounceAsync("--json", folder.Path);
        outcome.ExitCode.Should().Be(0);
        outcome.Lines.Should().HaveCount(3).And.OnlyContain(line => line.Contains("\"kind\":\"none\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("--jsn", "x.eml")]
    [InlineData("explain")]
    [InlineData("--json")]
    [InlineData("--json", "--csv", "x.eml")]
    [InlineData("--reason", "NoSuchReason", "x.eml")]
    [InlineData("completions", "fish")]
    public async Task Wrong_usage_is_exit_code_two(params string[] arguments)
    {
        Outcome outcome = await Programs.BounceAsync(arguments);
        outcome.ExitCode.Should().Be(2);
        outcome.Text.Should().BeEmpty();
        outcome.Error.Should().Contain("Usage");
    }

    [Fact]
    public async Task Piped_output_for_people_is_plain()
    {
        Outcome outcome = await Programs.BounceAsync(Path.Combine(MailFiles.SeedFolder, "1-wrong-user.whole.eml"));
        outcome.ExitCode.Should().Be(0);
        outcome.Lines.Should().ContainSingle().Which.Split('\t')[1..4].Should().Equal("Failure", "xxx@xxx.xxx", "UnknownUser");
        outcome.Text.Should().NotContain("\u001b");
    }

    [Fact]
    public async Task A_mail_cannot_send_control_characters_to_the_terminal()
    {
        using TemporaryFolder folder = new();
        string notice = await File.ReadAllTextAsync(MailFiles.AllPaths[0], TestContext.Current.CancellationToken);
        folder.Write("a.eml", notice.Replace("Please receive", "\u001b[31mPlease\u0007 receive", StringComparison.Ordinal));
        (await Programs.BounceAsync(folder.Path)).Text.Should().Contain("Please").And.NotContainAny("\u001b", "\u0007");
        (await Programs.BounceAsync("explain", Path.Combine(folder.Path, "a.eml"))).Text.Should().Contain("Please").And.NotContainAny("\u001b", "\u0007");
    }

    [Fact]
    public async Task Nothing_that_turns_the_direction_of_writing_comes_through()
    {
        using TemporaryFolder folder = new();
        string notice = await File.ReadAllTextAsync(MailFiles.AllPaths[0], TestContext.Current.CancellationToken);
        folder.Write("a\u202e.eml", notice.Replace("Please receive", "<b>\u200fPlease receive", StringComparison.Ordinal));
        (await Programs.BounceAsync(folder.Path)).Text.Should().Contain("Please").And.NotContainAny("\u202e", "\u200f");
        (await Programs.BounceAsync("--json", folder.Path)).Text.Should().Contain("Please").And.NotContainAny("\u202e", "\u200f", "<b>");
    }

    [Fact]
    public async Task A_cell_is_no_formula()
    {
        using TemporaryFolder folder = new();
        string notice = await File.ReadAllTextAsync(MailFiles.AllPaths[0], TestContext.Current.CancellationToken);
        folder.Write("a.eml", notice.Replace("<xxx@xxx.xxx>:", "<=cmd|calc@xxx.xxx>:", StringComparison.Ordinal));
        (await Programs.BounceAsync(folder.Path)).Text.Should().Contain("\t'=cmd|calc@xxx.xxx\t");
    }

    [Fact]
    public async Task Pipes_devices_and_links_in_a_folder_do_not_hold_it_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has neither pipes nor devices in folders.");
        using TemporaryFolder folder = new();
        folder.Write("inner/a.eml", Mail);
        using (System.Diagnostics.Process pipe = System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder.Path, "pipe")))
            await pipe.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "to-pipe"), Path.Combine(folder.Path, "pipe"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "zero"), "/dev/zero");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "inner", "up"), folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "twice"), Path.Combine(folder.Path, "inner"));

        (await FilesAsync(folder.Path)).Should().Equal("inner/a.eml", "pipe", "to-pipe", "zero");
    }

    [Fact]
    public async Task Output_is_written_as_it_comes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The second mail comes by a named pipe.");
        using TemporaryFolder folder = new();
        folder.Write("first.eml", Mail);
        string pipe = Path.Combine(folder.Path, "pipe");
        using (System.Diagnostics.Process made = System.Diagnostics.Process.Start("mkfifo", pipe))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        using System.Diagnostics.Process reading = Programs.Start(Programs.Bounce, "--json", Path.Combine(folder.Path, "first.eml"), pipe);
        (await reading.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Contain("first.eml", "the second mail is not there yet");
        await File.WriteAllTextAsync(pipe, Mail, TestContext.Current.CancellationToken);
        (await reading.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Contain("pipe");
        await reading.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("--verp", "bounce@example.com", "no return path")]
    [InlineData("--verp", "bounce+{recipient}+{token}@example.com", "no return path")]
    [InlineData("--batv-key", "missing.key", "cannot be read")]
    [InlineData("--batv-key", "empty.key", "holds no key")]
    public async Task Marks_that_are_none_are_wrong_usage(string option, string value, string said)
    {
        using TemporaryFolder folder = new();
        folder.Write("a.eml", Mail);
        folder.Write("empty.key", "\n");
        string given = option == "--verp" ? value : Path.Combine(folder.Path, value);
        Outcome outcome = await Programs.BounceAsync(option, given, Path.Combine(folder.Path, "a.eml"));
        outcome.ExitCode.Should().Be(2);
        outcome.Text.Should().BeEmpty();
        outcome.Error.Should().ContainAll(given, said, "Usage").And.NotContain("   at ");
    }

    private static async Task<IEnumerable<string>> FilesAsync(string folder)
    {
        Outcome outcome = await Programs.BounceAsync("--json", folder);
        outcome.ExitCode.Should().Be(0);
        return outcome.Lines.Select(line => Path.GetRelativePath(folder, JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()!));
    }
}
