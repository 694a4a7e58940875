using System.Diagnostics;
using System.Text;
using System.Text.Json;
using BounceParsing.Grammars.Formats.Qsbmf;
using BounceParsing.Reading;
using BounceParsing.Tests.Support;
using CsCheck;

namespace BounceParsing.Tests.Grammars;

/// <summary>The failure notice's grammar beyond single mails: what qmail writes is read back, whatever it holds.</summary>
public sealed class QsbmfTests
{
    private const string Header =
        "Return-Path: <>\nReceived: (qmail 4711 invoked for bounce); 3 Mar 2024 05:06:07 -0000\nDate: 3 Mar 2024 05:06:07 -0000\n"
        + "From: MAILER-DAEMON@mx.example.jp\nTo: shironeko@example.jp\nSubject: failure notice\n\n";

    private const string Intro =
        "Hi. This is the qmail-send program at mx.example.jp.\n"
        + "I'm afraid I wasn't able to deliver your message to the following addresses.\n"
        + "This is a permanent error; I've given up. Sorry it didn't work out.\n\n";

    private const string Copy = "--- Below this line is a copy of the message.\n\nReturn-Path: <shironeko@example.jp>\nFrom: shironeko@example.jp\n\nNyaan\n";

    private static readonly string[] ReportLines =
    [
        "", "", "<fake@example.net>:", "<fake@example.net>: no such user", "--- Below this line is a copy of the message.", "- Sorry.", "--",
        "Return-Path: <fake@example.net>", "Received: (qmail 1 invoked for bounce)", "From: fake@example.net", "192.0.2.1 does not like recipient.",
        "Remote host said: 550 5.1.1 <fake@example.net>... User unknown", "Giving up on 192.0.2.1.", "fake@example.net:", "fake@example.net", ">:", "<>:",
        "Hi. This is the qmail-send program at mx.example.jp.", "宛先不明", "Sorry, no mailbox here by that name. (#5.1.1)", "\t<fake@example.net>:",
    ];

    private static readonly Gen<string> Locals =
        Gen.Char["ab<>: \"@.é猫+-"].Array[0, 12].Select(middle => "k" + new string(middle) + "k");

    private static readonly Gen<string> Reports =
        Gen.Int[0, ReportLines.Length - 1].Array[0, 12].Select(lines => string.Join('\n', lines.Select(i => ReportLines[i])));

    [Fact]
    public void What_qmail_writes_is_read_back()
        => Gen.Select(Locals, Reports).Array[1, 6].Sample(failures =>
        {
            (string Address, string Report)[] said = [.. failures.Select((failure, i) => ($"{failure.Item1}@{i}.example.com", failure.Item2))];
            string notice = Header + Intro + string.Concat(said.Select(failure => Fold(failure.Address, failure.Report))) + Copy;

            BounceReport report = Parse(notice);

            report.Kind.Should().Be(ReportKind.Failure);
            report.Returned!.ReturnPath.Should().Be("shironeko@example.jp");
            report.Recipients.Select(recipient => recipient.Address).Should().Equal(said.Select(failure => failure.Address), "the notice was {0}", notice);
            report.Recipients.Select(recipient => recipient.Diagnostic).Should().Equal(said.Select(failure => Clean(failure.Report)), "the notice was {0}", notice);
        });

    [Fact]
    public void A_notice_may_hold_any_bytes_and_be_cut_anywhere()
        => Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, 2000]).Sample((bytes, length) =>
        {
            byte[] notice = [.. Encoding.ASCII.GetBytes(Header + Intro), .. bytes, .. Encoding.ASCII.GetBytes("\n\n" + Fold("a@example.com", "b") + Copy), .. bytes];

            BounceParser.Parse(new MemoryStream(notice, 0, Math.Min(length, notice.Length))).Should().NotBeNull();
        });

    [Fact]
    public void Each_row_is_reached_by_its_own_words()
    {
        foreach (QsbmfRow row in QsbmfRows.All)
        {
            TextLines text = new($"{row.Opening}mx.example.jp {row.Phrase}\n\n<kijitora@example.com>:\nno\n");

            QsbmfIntro.Find(text, new Notice().Facts, isByDaemon: false)!.Row.Should().BeSameAs(row, "no row before it has the words of {0}", row.Name);
        }
    }

    [Fact]
    public void Each_row_has_a_mail()
        => GrammarsOfMails().Should().Contain(QsbmfRows.All.Append(QsbmfRows.FreeIntro).Select(row => row.Name));

    [Fact]
    public void Each_break_is_in_a_mail()
    {
        string mails = string.Concat(MailFiles.Names.Where(name => name.StartsWith("qsbmf/", StringComparison.Ordinal))
            .Select(name => File.ReadAllText(MailFiles.MailPath(name))));
        foreach (string phrase in QsbmfRows.Breaks)
            mails.Should().Contain(phrase);
    }

    [Theory]
    [InlineData("<a@example.com>:\n")]
    [InlineData("<a@example.com>:\n\n")]
    [InlineData("<a@example.com>: b\n\n")]
    [InlineData("--\n\n")]
    [InlineData("-- x\n")]
    [InlineData("a@example.com:\n\n")]
    [InlineData("<\n\n")]
    [InlineData("Received: (\n")]
    [InlineData("/\n")]
    [InlineData("\n")]
    public void Time_grows_with_the_length_alone(string piece)
    {
        string notice = Header + Intro + string.Concat(Enumerable.Repeat(piece, 250 * 1024 / piece.Length));
        Parse(Header + Intro);
        Stopwatch watch = Stopwatch.StartNew();

        Parse(notice);

        watch.ElapsedMilliseconds.Should().BeLessThan(2000);
    }

    /// <summary>qmail-send.c, addbounce: the second of two newlines in a row becomes a slash, but for the last two.</summary>
    private static string Fold(string address, string report)
    {
        StringBuilder text = new($"<{address}>:\n{report}");
        if (report.Length == 0 || report[^1] != '\n')
            text.Append('\n');
        for (int i = text.Length - 2; i > 0; i--)
        {
            if (text[i] == '\n' && text[i - 1] == '\n')
                text[i] = '/';
        }

        return text.Append('\n').ToString();
    }

    private static string? Clean(string report)
    {
        string trimmed = report.Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    private static IEnumerable<string> GrammarsOfMails()
    {
        foreach (string name in MailFiles.Names)
        {
            using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(MailFiles.ExpectationPath(name)));
            if (expected.RootElement.TryGetProperty("grammar", out JsonElement grammar) && grammar.GetString() is string row)
                yield return row;
        }
    }

    private static BounceReport Parse(string notice) => BounceParser.Parse(new MemoryStream(Encoding.UTF8.GetBytes(notice)));
}
