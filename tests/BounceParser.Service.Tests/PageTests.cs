using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BounceParsing.Suppression.Tests;
using BounceService.Tests.Support;

namespace BounceService.Tests;

/// <summary>The page, as a browser without script has it.</summary>
public sealed class PageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_has_its_standing_and_its_history_with_the_deciding_words_marked()
    {
        await using Service service = await StartAsync(Mails.Unknown("anna@example.net"));
        IHtmlDocument page = await service.PageAsync("/address?q=Anna@example.net");
        page.QuerySelector("h1")!.TextContent.Should().Be("anna@example.net");
        page.QuerySelector("#standing")!.GetAttribute("data-suppressed").Should().Be("true");
        IElement notice = page.QuerySelectorAll("#history article.notice").Should().ContainSingle().Subject;
        notice.QuerySelector("blockquote.words")!.TextContent.Should().Be(Notices.UserUnknown);
        notice.QuerySelector("mark")!.TextContent.Should().ContainEquivalentOf("unknown").And.NotBe(Notices.UserUnknown);
        notice.QuerySelector(".means")!.TextContent.Should().Contain("no such mailbox");
        notice.QuerySelector(".advice")!.TextContent.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_domain_is_searched_as_an_address_is()
    {
        await using Service service = await StartAsync([.. Enumerable.Range(0, 6).Select(i => Notices.Dsn($"u{i}@gone.example", Notices.DomainUnknown, Mails.Yesterday.AddSeconds(i)))]);
        IHtmlDocument page = await service.PageAsync("/address?q=@gone.example");
        page.QuerySelector("#standing")!.GetAttribute("data-suppressed").Should().Be("true");
        page.QuerySelectorAll("#history article.notice mark").Should().HaveCount(6);
    }

    [Fact]
    public async Task An_address_that_nothing_is_known_of_says_so()
    {
        await using Service service = await StartAsync();
        IHtmlDocument page = await service.PageAsync("/address?q=nobody@example.net");
        page.QuerySelector("#standing")!.GetAttribute("data-suppressed").Should().Be("false");
        page.QuerySelector("#history-none").Should().NotBeNull();
        page.QuerySelector("#release").Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("%20%20")]
    public async Task What_is_no_address_is_answered_with_400(string query)
    {
        await using Service service = await StartAsync();
        using HttpResponseMessage response = await service.Browser.GetAsync($"/address?q={query}", Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_release_wants_a_reason_and_is_in_the_name_of_who_is_logged_in()
    {
        await using Service service = await StartAsync(Mails.Unknown("anna@example.net"));
        using (HttpResponseMessage refused = await service.SubmitAsync("/address?q=anna@example.net", "#release", ("why", " ")))
            refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using HttpResponseMessage response = await service.SubmitAsync("/address?q=anna@example.net", "#release", ("why", "she wrote to us"));
        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        IHtmlDocument page = await service.PageAsync(response.Headers.Location!.OriginalString);
        page.QuerySelector("#released").Should().NotBeNull();
        page.QuerySelector("#standing")!.GetAttribute("data-suppressed").Should().Be("false");
        IElement newest = page.QuerySelector("#history article.notice")!;
        newest.TextContent.Should().Contain("Anna");
        newest.QuerySelector("blockquote")!.TextContent.Should().Be("she wrote to us");
    }

    [Fact]
    public async Task The_board_counts_by_day_reason_and_provider_in_charts_and_tables()
    {
        await using Service service = await StartAsync(
            [Mails.Unknown("a@example.net"), Mails.Unknown("b@example.net", 1), Notices.Dsn("c@example.org", Notices.MailboxFull, Mails.Yesterday)]);
        IHtmlDocument page = await service.PageAsync("/?days=7");
        page.QuerySelector("#total")!.TextContent.Should().Be("3 notices in 7 days");
        page.QuerySelectorAll("#chart-day rect").Should().HaveCount(7);
        Rows(page, "#by-day").Should().Equal([(Mails.Yesterday.UtcDateTime.ToString("yyyy-MM-dd", null), "3")]);
        Rows(page, "#by-reason").Select(row => row.Count).Should().Equal("2", "1");
        page.QuerySelector("#by-reason th small")!.TextContent.Should().Contain("no such mailbox");
        Rows(page, "#by-provider").Should().Equal([("example.net", "2"), ("example.org", "1")]);
        page.QuerySelectorAll("#chart-provider text").Select(text => text.TextContent).Should().Equal("example.net", "2", "example.org", "1");
        page.QuerySelectorAll("svg").Should().OnlyContain(svg => svg.GetAttribute("role") == "img" && svg.QuerySelector("title")!.TextContent.Length > 0);
    }

    [Fact]
    public async Task A_mail_that_was_not_recognised_is_listed_and_shows_what_the_parser_saw()
    {
        await using Service service = await StartAsync(Mails.Person("Where is my order?"));
        IHtmlDocument list = await service.PageAsync("/unrecognised");
        list.QuerySelector("#unrecognised tbody th")!.TextContent.Should().Be("Where is my order?");
        IHtmlDocument page = await service.PageAsync(list.QuerySelector("a.show")!.GetAttribute("href")!);
        page.QuerySelector("#explain")!.TextContent.Should().Contain("kind").And.Contain("None");
        page.QuerySelector("#json")!.TextContent.Should().StartWith("{");
        page.QuerySelector("#raw")!.TextContent.Should().Contain("How are you?");
    }

    [Fact]
    public async Task Of_a_long_mail_only_the_beginning_is_kept_and_the_page_says_so()
    {
        await using Service service = await Service.StartAsync("--Mail:KeptBytes=60");
        await service.LogInAsync();
        await service.PostAsync(Mails.Person());
        IHtmlDocument list = await service.PageAsync("/unrecognised");
        IHtmlDocument page = await service.PageAsync(list.QuerySelector("a.show")!.GetAttribute("href")!);
        page.QuerySelector("#raw")!.TextContent.Should().StartWith("From: joe").And.NotContain("How are you?");
        page.QuerySelector("#content")!.TextContent.Should().Contain("Only its beginning is kept.");
    }

    [Theory]
    [InlineData("de-AT,en;q=0.5", "de", "Bekommt keine Mail")]
    [InlineData("it,fr;q=0.9", "fr", "Ne reçoit plus de courriel")]
    [InlineData("zh-CN", "zh-Hans", "已停止发送")]
    [InlineData("it", "en", "Gets no mail")]
    [InlineData("ja;q=0.4,ru;q=0.8", "ru", "Не получает писем")]
    public async Task The_page_speaks_the_readers_language(string accept, string language, string words)
    {
        await using Service service = await StartAsync(Mails.Unknown("anna@example.net"));
        service.Browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accept);
        IHtmlDocument page = await service.PageAsync("/address?q=anna@example.net");
        page.DocumentElement.GetAttribute("lang").Should().Be(language);
        page.QuerySelector("#standing-title")!.TextContent.Should().Be(words);
        page.QuerySelector(".means")!.TextContent.Should().StartWith(BounceReason.UnknownUser.Describe(new(language)));
    }

    [Fact]
    public async Task A_language_that_was_chosen_stays()
    {
        await using Service service = await StartAsync();
        (await service.PageAsync("/?culture=es")).DocumentElement.GetAttribute("lang").Should().Be("es");
        (await service.PageAsync("/")).DocumentElement.GetAttribute("lang").Should().Be("es");
        (await service.PageAsync("/?days=7")).QuerySelector("footer a[lang=de]")!.GetAttribute("href").Should().Be("?days=7&culture=de");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/address?q=anna@example.net")]
    [InlineData("/unrecognised")]
    [InlineData("/login")]
    public async Task Each_page_has_one_heading_labels_and_landmarks(string path)
    {
        await using Service service = await StartAsync(Mails.Unknown("anna@example.net"), Mails.Person());
        IHtmlDocument page = await service.PageAsync(path);
        page.QuerySelectorAll("h1").Should().ContainSingle();
        page.QuerySelectorAll("main, header.bar, footer").Should().HaveCount(3);
        page.Title.Should().NotBeNullOrWhiteSpace();
        foreach (IHtmlInputElement input in page.QuerySelectorAll<IHtmlInputElement>("input:not([type=hidden])"))
            page.QuerySelector($"label[for={input.Id}]").Should().NotBeNull(input.Id);
        page.All.Where(element => element.HasAttribute("id")).Select(element => element.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Style_and_icon_are_the_services_own()
    {
        await using Service service = await Service.StartAsync();
        IHtmlDocument page = await service.PageAsync("/login");
        foreach (IHtmlLinkElement link in page.QuerySelectorAll<IHtmlLinkElement>("link"))
        {
            using HttpResponseMessage response = await service.Browser.GetAsync(link.GetAttribute("href"), Cancellation);
            response.StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    private static async Task<Service> StartAsync(params string[] mails)
    {
        Service service = await Service.StartAsync();
        await service.LogInAsync();
        foreach (string mail in mails)
            await service.PostAsync(mail);
        return service;
    }

    private static (string Name, string Count)[] Rows(IHtmlDocument page, string table)
        => [.. page.QuerySelectorAll($"{table} tbody tr").Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelector("td")!.TextContent))];
}
