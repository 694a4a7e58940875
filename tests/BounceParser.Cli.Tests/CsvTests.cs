using System.Text;

namespace BounceParsing.Cli.Tests;

public sealed class CsvTests
{
    private const string Notice = """
        From: MAILER-DAEMON@mx.example.org
        Subject: failure notice

        Hi. This is the qmail-send program at mx.example.org.
        I'm afraid I wasn't able to deliver your message to the following addresses.

        <=cmd|calc@example.net>:
        192.0.2.25 does not like recipient.
        Remote host said: 550 5.1.1 User "unknown", she said

        --- Below this line is a copy of the message.

        """;

    [Fact]
    public async Task A_row_a_recipient_below_the_titles_and_no_cell_is_a_formula()
    {
        Outcome outcome = await Programs.RunAsync(Programs.Bounce, Encoding.UTF8.GetBytes(Notice), "--csv");
        outcome.ExitCode.Should().Be(0);
        outcome.Text.Split("\r\n").Should().Equal(
            "file,message,kind,mailer,recipient,reason,confidence,permanence,hard,advice,status,replyCode,remoteMta,diagnostic",
            "-,,Failure,qmail,'=cmd|calc@example.net,UnknownUser,High,Permanent,hard,SuppressAddress,5.1.1,550,192.0.2.25,"
            + "\"192.0.2.25 does not like recipient. Remote host said: 550 5.1.1 User \"\"unknown\"\", she said\"",
            "");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'=1")]
    [InlineData("-", "-")]
    [InlineData("1-1", "1-1")]
    [InlineData("", "")]
    public void A_cell_that_a_spreadsheet_would_compute_is_a_text(string text, string cell)
        => Output.Printable.Cell(text).Should().Be(cell);

    [Fact]
    public async Task A_message_without_recipients_is_a_row_and_whose_it_was_a_column()
    {
        Outcome outcome = await Programs.RunAsync(Programs.Bounce, "Subject: hello\n\nhello\n"u8.ToArray(), "--csv", "--own-domain", "example.com");
        string[] rows = outcome.Text.Split("\r\n");
        rows[0].Should().EndWith(",diagnostic,authenticity");
        rows[1].Split(',').Should().HaveSameCount(rows[0].Split(',')).And.StartWith(["-", "", "None"]).And.EndWith("Unknown");
    }

    [Fact]
    public async Task Verdicts_are_rows_too()
    {
        Outcome outcome = await Programs.BounceAsync("classify", "--csv", "550 5.1.1 User unknown");
        outcome.Text.Split("\r\n")[1].Should().Be(",UnknownUser,High,Permanent,hard,SuppressAddress,5.1.1,550,550 5.1.1 User unknown");
    }
}
