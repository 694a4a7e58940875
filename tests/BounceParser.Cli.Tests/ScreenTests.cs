using BounceParsing.Cli.Output;
using Spectre.Console.Testing;

namespace BounceParsing.Cli.Tests;

/// <summary>What a person sees at a terminal.</summary>
public sealed class ScreenTests
{
    private static readonly string Path = MailFiles.AllPaths.Single(path => path.EndsWith("3-no-connection.whole.eml", StringComparison.Ordinal));

    [Fact]
    public void Below_140_columns_a_row_takes_the_lines_below_and_wraps_at_words()
    {
        string[] lines = Show(90);
        lines[0].Should().Be("3-no-connection.whole.eml  Failure  xxx@xxx.xxx  NoSmtpConnection  4.4.1  RetryLater");
        lines[1].Should().StartWith("    Sorry, I wasn't able to establish an SMTP connection.");
        lines[2].Should().StartWith("    ");
        lines.Should().OnlyContain(line => line.Length <= 90);
        Words(lines).Should().Contain(["I'm", "not", "going", "queue", "long."], "no word is broken");
    }

    [Fact]
    public void In_a_wide_terminal_the_cells_stand_in_columns()
    {
        string[] lines = Show(150);
        lines[0].Should().MatchRegex("^File +Kind +Recipient +Reason +Status +What to do +Diagnostic");
        lines[1].Should().StartWith("3-no-connection.whole.e").And.Contain("NoSmtpConnection").And.Contain("Sorry, I wasn't");
        lines[1].IndexOf("Sorry", StringComparison.Ordinal).Should().Be(lines[0].IndexOf("Diagnostic", StringComparison.Ordinal));
        lines.Should().OnlyContain(line => line.Length <= 150);
        Words(lines).Should().Contain(["I'm", "not", "going", "queue", "long."], "no word is broken");
    }

    [Fact]
    public void The_last_line_counts_and_a_message_without_recipients_is_one_line()
    {
        using TestConsole console = new();
        console.Profile.Width = 100;
        using TableOutput output = new(console, hasVerdict: false);
        output.Add(new ReadMessage("folder/a.mbox", 2, new BounceReport(), []));
        output.Finish();
        console.Lines.Should().Equal("a.mbox#2  None", "1 None");
    }

    [Fact]
    public void A_row_is_there_before_the_next_is_read()
    {
        using TestConsole console = new();
        using TableOutput output = new(console, hasVerdict: true);
        output.Add(new ReadMessage("a.eml", null, MailFiles.Parse(Path), MailFiles.Parse(Path).Recipients));
        console.Output.Should().Contain("a.eml").And.Contain("NoSmtpConnection").And.Contain("Unknown RetryLater");
    }

    [Fact]
    public void A_summary_is_three_tables()
    {
        using TestConsole console = new();
        SummaryOutput.WriteTables(console, [new("kind", "Failure", 3, 1, null), new("reason", "UnknownUser", 3, 1, null), new("provider", "example.com", 3, 1, BounceReason.UnknownUser)]);
        console.Output.Should().MatchRegex("kind +│ messages │ hard").And.MatchRegex("provider +│ recipients │ hard │ mostly");
    }

    private static string[] Show(int width)
    {
        using TestConsole console = new();
        console.Profile.Width = width;
        using TableOutput output = new(console, hasVerdict: false);
        BounceReport report = MailFiles.Parse(Path);
        output.Add(new ReadMessage(Path, null, report, report.Recipients));
        return [.. console.Lines];
    }

    private static string[] Words(string[] lines) => string.Join(' ', lines).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
