using System.Text;

namespace BounceParsing.LiveTests.Mailers;

/// <summary>Debian's mailers bounce real mail; the parser reads what comes back, and the service makes a row of it.</summary>
public sealed class MailerTests(MailerRuns runs) : IClassFixture<MailerRuns>
{
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
    public async Task A_bounce_is_read_and_becomes_a_row(string mailer, string name)
    {
        MailerScript.Need();
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        MailerRun run = await runs.OfAsync(mailer, cancellation);
        Servers.Must(run.Missing is null, $"{mailer} could not be installed: {run.Missing}");
        run.Notices.Should().ContainKey(name, "\n{0}\n", run.Transcript);
        string notice = run.Notices[name];
        using MemoryStream stream = new(Encoding.Latin1.GetBytes(notice));
        BounceReport report = BounceParser.Parse(stream);
        BouncedRecipient recipient = report.Recipients.Should().ContainSingle(notice).Subject;
        (ReportKind kind, BounceReason reason, BouncePermanence permanence) = Expected(mailer, name);
        (report.Kind, report.Generator, recipient.Address, recipient.Reason, recipient.Permanence)
            .Should().Be((kind, Mailer.All.Single(one => one.Name == mailer).Generator, run.Address(name), reason, permanence), notice);
        await runs.Database!.UntilAsync(
            $"SELECT count(*) FROM suppression_events e JOIN notices n ON n.event_id = e.id WHERE e.address = '{run.Address(name)}' AND lower(n.reason) = lower('{reason}')",
            1,
            cancellation);
    }

    private static (ReportKind, BounceReason, BouncePermanence) Expected(string mailer, string name)
    {
        if (Expired.TryGetValue((mailer, name), out ReportKind kind))
            return (kind, BounceReason.Expired, BouncePermanence.Transient);
        MailerCase expected = MailerCase.All.Single(one => one.Name == name);
        return (ReportKind.Failure, expected.Reason, expected.Permanence);
    }
}
