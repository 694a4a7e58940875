using System.Text.Json;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.CommandLine;

public sealed class BounceCliTests
{
    private const string Mail = "Subject: hello\n\nhello\n";

    [Fact]
    public async Task Json_is_a_line_a_message_with_the_file_in_front()
    {
        string folder = MailFiles.SeedFolder;
        Outcome outcome = await SampleProgram.BounceCliAsync("--json", folder);

        outcome.ExitCode.Should().Be(0);
        outcome.Error.Should().BeEmpty();
        outcome.Bytes[0].Should().Be((byte)'{', "there is no byte order mark");
        outcome.Lines.Should().HaveCount(10);
        foreach ((string line, string path) in outcome.Lines.Zip(Directory.GetFiles(folder).Order(StringComparer.Ordinal)))
        {
            line.Should().StartWith($"{{\"file\":{JsonSerializer.Serialize(path)},\"kind\":");
            BounceJson.Deserialize(line).Should().SayTheSameAs(MailFiles.Parse(path));
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
    public async Task Of_a_mailbox_file_each_message_is_read()
    {
        using TemporaryFolder folder = new();
        const string TwoMessages = "From a@example.com Mon Jan  5 10:00:00 2026\n" + Mail + "\nFrom b@example.com Mon Jan  5 10:00:01 2026\n" + Mail;
        folder.Write("a.MBOX", TwoMessages);
        folder.Write("b.eml", TwoMessages);

        (await FilesAsync(folder.Path)).Should().Equal("a.MBOX", "a.MBOX", "b.eml");
        Outcome outcome = await SampleProgram.BounceCliAsync("--json", "--mbox", Path.Combine(folder.Path, "b.eml"));
        outcome.Lines.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_message_comes_from_standard_input_too()
    {
        byte[] mail = await File.ReadAllBytesAsync(MailFiles.AllPaths[0], TestContext.Current.CancellationToken);
        Outcome outcome = await SampleProgram.RunAsync("BounceCli", mail, "--json", "-");
        outcome.ExitCode.Should().Be(0);
        outcome.Text.Should().StartWith("""{"file":"-","kind":"failure",""");
    }

    [Fact]
    public async Task A_message_of_a_mailbox_file_is_told_by_its_number()
    {
        using TemporaryFolder folder = new();
        string notice = await File.ReadAllTextAsync(Path.Combine(MailFiles.SeedFolder, "5-mailbox-full.whole.eml"), TestContext.Current.CancellationToken);
        folder.Write("a.mbox", $"From a Mon Mar  9 00:00:00 2026\n{Mail}\nFrom b Mon Mar  9 00:00:00 2026\n{notice}\n");

        Outcome outcome = await SampleProgram.BounceCliAsync("--json", folder.Path);
        outcome.Lines.Should().HaveCount(2);
        outcome.Lines[0].Should().Contain("a.mbox\",\"message\":1,\"kind\":\"none\"");
        outcome.Lines[1].Should().Contain("a.mbox\",\"message\":2,\"kind\":\"failure\"");
        (await SampleProgram.BounceCliAsync(folder.Path)).Text.Should().Contain("a.mbox#2\tFailure\txxx@xxx.xxx");
    }

    [Fact]
    public async Task A_path_that_cannot_be_read_is_named_and_the_others_are_done()
    {
        using TemporaryFolder folder = new();
        folder.Write("good.eml", Mail);
        string missing = Path.Combine(folder.Path, "missing.eml");
        Outcome outcome = await SampleProgram.BounceCliAsync("--json", missing, Path.Combine(folder.Path, "good.eml"));
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
        Outcome outcome = await SampleProgram.BounceCliAsync("--json", folder.Path);
        outcome.ExitCode.Should().Be(0);
        outcome.Lines.Should().HaveCount(3).And.OnlyContain(line => line.Contains("\"kind\":\"none\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("--jsn", "x.eml")]
    [InlineData("explain")]
    [InlineData("--json")]
    public async Task Wrong_usage_is_exit_code_two(params string[] arguments)
    {
        Outcome outcome = await SampleProgram.BounceCliAsync(arguments);
        outcome.ExitCode.Should().Be(2);
        outcome.Text.Should().BeEmpty();
        outcome.Error.Should().Contain("Usage");
    }

    [Fact]
    public async Task Piped_output_for_people_is_plain()
    {
        Outcome outcome = await SampleProgram.BounceCliAsync(Path.Combine(MailFiles.SeedFolder, "1-wrong-user.whole.eml"));
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
        (await SampleProgram.BounceCliAsync(folder.Path)).Text.Should().Contain("Please").And.NotContainAny("\u001b", "\u0007");
        (await SampleProgram.BounceCliAsync("explain", Path.Combine(folder.Path, "a.eml"))).Text.Should().Contain("Please").And.NotContainAny("\u001b", "\u0007");
    }

    [Fact]
    public async Task Nothing_that_turns_the_direction_of_writing_comes_through()
    {
        using TemporaryFolder folder = new();
        string notice = await File.ReadAllTextAsync(MailFiles.AllPaths[0], TestContext.Current.CancellationToken);
        folder.Write("a\u202e.eml", notice.Replace("Please receive", "<b>\u200fPlease receive", StringComparison.Ordinal));
        (await SampleProgram.BounceCliAsync(folder.Path)).Text.Should().Contain("Please").And.NotContainAny("\u202e", "\u200f");
        (await SampleProgram.BounceCliAsync("--json", folder.Path)).Text.Should().Contain("Please").And.NotContainAny("\u202e", "\u200f", "<b>");
    }

    [Fact]
    public async Task A_cell_is_no_formula()
    {
        using TemporaryFolder folder = new();
        string notice = await File.ReadAllTextAsync(MailFiles.AllPaths[0], TestContext.Current.CancellationToken);
        folder.Write("a.eml", notice.Replace("<xxx@xxx.xxx>:", "<=cmd|calc@xxx.xxx>:", StringComparison.Ordinal));
        (await SampleProgram.BounceCliAsync(folder.Path)).Text.Should().Contain("\t'=cmd|calc@xxx.xxx\t");
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
        using System.Diagnostics.Process reading = SampleProgram.Start("BounceCli", "--json", Path.Combine(folder.Path, "first.eml"), pipe);
        (await reading.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Contain("first.eml", "the second mail is not there yet");
        await File.WriteAllTextAsync(pipe, Mail, TestContext.Current.CancellationToken);
        (await reading.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Contain("pipe");
        await reading.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Explain_marks_the_words_that_decided()
    {
        Outcome outcome = await SampleProgram.BounceCliAsync("explain", Path.Combine(MailFiles.SeedFolder, "5-mailbox-full.whole.eml"));
        outcome.ExitCode.Should().Be(0);
        outcome.Text.Should().Contain("xxx@xxx.xxx").And.Contain("MailboxFull").And.Contain("RetryLater");
        outcome.Text.Should().MatchRegex(@"\[\[.*mailbox is full.*\]\]");
    }

    [Fact]
    public async Task The_quickstart_tells_what_each_notice_says()
    {
        Outcome outcome = await SampleProgram.RunAsync("Quickstart", []);
        outcome.ExitCode.Should().Be(0);
        outcome.Text.Should().ContainAll("UnknownUser", "BadDomain", "NoSmtpConnection", "ChildCrashed", "MailboxFull");
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
        Outcome outcome = await SampleProgram.BounceCliAsync(option, given, Path.Combine(folder.Path, "a.eml"));
        outcome.ExitCode.Should().Be(2);
        outcome.Text.Should().BeEmpty();
        outcome.Error.Should().ContainAll(given, said, "Usage", "--own-domain", "--own-host", "--batv-key", "--verp").And.NotContain("   at ");
    }

    [Fact]
    public async Task The_signed_sender_tells_its_own_bounce_from_a_forged_one()
    {
        Outcome outcome = await SampleProgram.RunAsync("SignedSender", []);
        outcome.ExitCode.Should().Be(0);
        outcome.Lines.Should().HaveCount(2);
        outcome.Lines[0].Should().StartWith("its own bounce: Verified, anna@example.net");
        outcome.Lines[1].Should().StartWith("a forged one: Forged, anna@example.net");
    }

    private static async Task<IEnumerable<string>> FilesAsync(string folder)
    {
        Outcome outcome = await SampleProgram.BounceCliAsync("--json", folder);
        outcome.ExitCode.Should().Be(0);
        return outcome.Lines.Select(line => Path.GetRelativePath(folder, JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()!));
    }
}
