namespace BounceParsing.LiveTests.Mailers;

/// <summary>
/// A mailer of Debian's: the name of its script, what <see cref="BounceReport.Generator"/> calls it, and whether it turns at once with its notice
/// to a host that has just refused it by its greeting; the others hold such a host for down, for minutes.
/// </summary>
internal sealed record Mailer(string Name, string Generator, bool ReturnsToHost = true)
{
    public static readonly IReadOnlyList<Mailer> All =
    [
        new("dma", "DragonFly Mail Agent"),
        new("courier", "Courier"),
        new("opensmtpd", "OpenSMTPD", ReturnsToHost: false),
        new("sendmail", "Sendmail", ReturnsToHost: false),
        new("exim", "Exim"),
        new("postfix", "Postfix"),
    ];

    public IEnumerable<MailerCase> Cases => MailerCase.All.Where(one => ReturnsToHost || one.Stage != SmtpStage.Connect);
}
