using System.Text;
using BounceParsing.LiveTests.Mailers;
using BounceParsing.LiveTests.Service;

namespace BounceParsing.LiveTests.Pages;

/// <summary>From a mail that Postfix bounces to what Chromium shows: PostgreSQL, RabbitMQ and Dovecot stand between.</summary>
public sealed class PageTests
{
    private const string Script = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"><style>body{display:none}</style>";

    private static readonly MailerCase Unknown = MailerCase.All.Single(one => one.Name == "unknown");

    private static readonly MailerCase Hostile
        = new("hostile", SmtpStage.RcptTo, $"550 5.1.1 {Script} User unknown", BounceReason.UnknownUser, BouncePermanence.Permanent);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bounce_of_Postfix_is_looked_up_and_released()
    {
        Need();
        await using Database database = await Database.CreateAsync(Cancellation);
        string user = $"page{Guid.NewGuid():N}";
        await using ServiceProcess service = await StartAsync(database, user);
        MailerRun run = await BounceAsync(user, database, Unknown);
        using Browser browser = new(service.Address);
        LogIn(browser);

        browser.Fill("#q", run.Address("unknown"));
        browser.Find("#find").Click();
        browser.Find("#standing").GetDomAttribute("data-suppressed").Should().Be("true");
        browser.Find("#history .words mark").Text.Should().Contain("User unknown");
        browser.Check("address");

        browser.Fill("#why", "She says that it works again");
        browser.Find("#release-button").Click();
        browser.Find("#released").Displayed.Should().BeTrue();
        browser.Find("#standing").GetDomAttribute("data-suppressed").Should().Be("false");
        browser.All("#history article.notice").Should().HaveCount(2).And.Contain(one => one.Text.Contains("She says that it works again"));
        browser.Check("released");

        browser.Open("/");
        browser.Find("#by-reason tbody tr .number").Text.Should().Be("1");
        browser.Find("#chart-reason rect").Displayed.Should().BeTrue();
        browser.Check("board");
        browser.Tab().GetDomAttribute("class").Should().Be("skip");
        browser.Open("/?culture=de");
        browser.Find("html").GetDomAttribute("lang").Should().StartWith("de");
        browser.Check("board.de");
    }

    [Fact]
    public async Task What_a_mail_says_is_shown_as_text()
    {
        Need();
        await using Database database = await Database.CreateAsync(Cancellation);
        string user = $"page{Guid.NewGuid():N}";
        await using ServiceProcess service = await StartAsync(database, user);
        MailerRun run = await BounceAsync(user, database, Hostile);
        using (StringContent mail = new($"From: {Script} <joe@example.org>\nSubject: {Script}\n\n{Script}\n", Encoding.UTF8, "message/rfc822"))
            (await service.Client.PostAsync("/mail", mail, Cancellation)).EnsureSuccessStatusCode();
        await database.UntilAsync("SELECT count(*) FROM unrecognised", 1, Cancellation);
        using Browser browser = new(service.Address);
        LogIn(browser);

        browser.Open($"/address?q={run.Address("hostile")}");
        browser.Find("#history .words").Text.Should().Contain("<script>document.title='owned'</script>");
        Untouched(browser, "hostile.address");
        browser.Open("/unrecognised");
        browser.Find("#unrecognised").Text.Should().Contain("<script>document.title='owned'</script>");
        Untouched(browser, "hostile.unrecognised");
        browser.Find("a.show").Click();
        browser.Find("#explain").Displayed.Should().BeTrue();
        browser.Find("#raw").Text.Should().Contain("<style>body{display:none}</style>");
        Untouched(browser, "hostile.explained");
        browser.Open($"/address?q={Uri.EscapeDataString(Script)}");
        Untouched(browser, "hostile.search");
    }

    private static void Need()
    {
        MailerScript.Need();
        Servers.Need("BOUNCE_TEST_CHROMIUM", "Chromium");
    }

    private static Task<ServiceProcess> StartAsync(Database database, string user)
        => ServiceProcess.StartReadyAsync(Cancellation, [new("Store:Postgres", database.ConnectionString), .. new Broker().Settings, .. ServiceProcess.Mailbox(user)]);

    private static async Task<MailerRun> BounceAsync(string user, Database database, MailerCase one)
    {
        MailerRun run = await new MailerRun(Mailer.All.Single(mailer => mailer.Name == "postfix"), user, [one]).RunAsync(Cancellation);
        run.Missing.Should().BeNull();
        await database.UntilAsync(1, Cancellation);
        return run;
    }

    private static void LogIn(Browser browser)
    {
        browser.Open("/");
        browser.Fill("#name", "Erika");
        browser.Fill("#token", "not the token that it is");
        browser.Find("#login").Click();
        browser.Find("#login-error").Displayed.Should().BeTrue();
        browser.Check("login");
        browser.Fill("#name", "Erika");
        browser.Fill("#token", ServiceProcess.Token);
        browser.Find("#login").Click();
        browser.Find("#board").Displayed.Should().BeTrue();
    }

    private static void Untouched(Browser browser, string name)
    {
        browser.Title.Should().NotBe("owned");
        browser.Find("body").Displayed.Should().BeTrue();
        browser.All("img, style, script, iframe").Should().BeEmpty();
        browser.Check(name);
    }
}
