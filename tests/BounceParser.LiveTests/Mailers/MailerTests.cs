using System.Text;

namespace BounceParsing.LiveTests.Mailers;

/// <summary>Debian's mailers bounce real mail, and the parser reads what comes back.</summary>
public sealed class MailerTests
{
    private static readonly Dictionary<string, Task<MailerRun>> Runs = [];

    /// <summary>What says less than the reply did: where these two give up on what was put off, they tell nothing but that.</summary>
    private static readonly Dictionary<(string Mailer, string Case), ReportKind> Expired = new()
    {
        [("dma", "later")] = ReportKind.Failure,
        [("dma", "busy")] = ReportKind.Failure,
        // It says "delayed" of a mail that it has given up.
        [("opensmtpd", "later")] = ReportKind.Delay,
        [("opensmtpd", "busy")] = ReportKind.Delay,
    };

    public static IEnumerable<TheoryDataRow<string, string>> Bounces
        => from mailer in Mailer.All from one in mailer.Cases select new TheoryDataRow<string, string>(mailer.Name, one.Name);

    [Theory]
    [MemberData(nameof(Bounces))]
    public async Task A_bounce_is_read(string mailer, string name)
    {
        Servers.Need("BOUNCE_TEST_MAILERS", "The leave to put one mailer after the other in the place of this machine's");
        MailerRun run = await RunOf(mailer);
        Servers.Must(run.Missing is null, $"{mailer} could not be installed: {run.Missing}");
        run.Notices.Should().ContainKey(name, "\n{0}\n", run.Transcript);
        string notice = run.Notices[name];
        using MemoryStream stream = new(Encoding.Latin1.GetBytes(notice));
        BounceReport report = BounceParser.Parse(stream);
        BouncedRecipient recipient = report.Recipients.Should().ContainSingle(notice).Subject;
        (report.Kind, report.Generator, recipient.Address, recipient.Reason, recipient.Permanence).Should().Be(Expected(mailer, name), notice);
    }

    private static (ReportKind, string?, string?, BounceReason, BouncePermanence) Expected(string mailer, string name)
    {
        MailerCase expected = MailerCase.All.Single(one => one.Name == name);
        string generator = Mailer.All.Single(one => one.Name == mailer).Generator;
        string address = $"{name}@{MailerRun.Domain}";
        return Expired.TryGetValue((mailer, name), out ReportKind kind)
            ? (kind, generator, address, BounceReason.Expired, BouncePermanence.Transient)
            : (ReportKind.Failure, generator, address, expected.Reason, expected.Permanence);
    }

    /// <summary>Each runs once, whichever of its notices is asked for first.</summary>
    private static Task<MailerRun> RunOf(string name)
    {
        if (!Runs.TryGetValue(name, out Task<MailerRun>? run))
            Runs[name] = run = new MailerRun(Mailer.All.Single(one => one.Name == name)).RunAsync(TestContext.Current.CancellationToken);
        return run;
    }
}
