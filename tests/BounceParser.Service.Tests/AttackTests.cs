using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BounceParsing.Suppression.Tests;
using BounceService.Tests.Support;

namespace BounceService.Tests;

/// <summary>What was tried against the service; the table in its README names each.</summary>
public sealed class AttackTests
{
    private const string Script = "<script>alert(1)</script>";
    private const string Image = "\"><img src=x onerror=alert(1)>";
    private const string Style = "</title></pre></blockquote><style>*{display:none}</style><iframe src=//example.com>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Markup => [Script, Image, Style];

    [Theory]
    [MemberData(nameof(Markup))]
    public async Task Markup_in_subject_and_sender_of_a_mail_is_text(string markup)
    {
        await using Service service = await StartAsync(Mails.Person(markup, $"\"{markup.Replace("\"", "\\\"", StringComparison.Ordinal)}\" <joe@example.org>") + markup);
        IHtmlDocument list = await service.PageAsync("/unrecognised");
        Harmless(list);
        list.QuerySelector("#unrecognised tbody th")!.TextContent.Should().Be(markup);
        IHtmlDocument page = await service.PageAsync(list.QuerySelector("a.show")!.GetAttribute("href")!);
        Harmless(page);
        page.QuerySelector("#raw")!.TextContent.Should().Contain(markup);
    }

    [Theory]
    [MemberData(nameof(Markup))]
    public async Task Markup_in_a_diagnostic_is_text(string markup)
    {
        await using Service service = await StartAsync(Notices.Dsn("anna@example.net", $"550 5.1.1 {markup} User unknown", Mails.Yesterday));
        IHtmlDocument page = await service.PageAsync("/address?q=anna@example.net");
        Harmless(page);
        page.QuerySelector("blockquote.words")!.TextContent.Should().Contain(markup);
        Harmless(await service.PageAsync("/"));
    }

    [Theory]
    [MemberData(nameof(Markup))]
    public async Task Markup_in_an_address_is_text(string markup)
    {
        await using Service service = await StartAsync();
        IHtmlDocument page = await service.PageAsync($"/address?q={Uri.EscapeDataString($"{markup}@example.net")}");
        Harmless(page);
        page.QuerySelector("h1")!.TextContent.Should().Be($"{markup}@example.net".ToLowerInvariant());
    }

    [Theory]
    [MemberData(nameof(Markup))]
    public async Task Markup_in_the_name_and_reason_of_a_release_is_text(string markup)
    {
        await using Service service = await StartAsync(Mails.Unknown("anna@example.net"));
        using HttpResponseMessage released = await service.Api.PostAsJsonAsync("/addresses/anna@example.net/release", new { by = markup, why = markup }, Cancellation);
        released.StatusCode.Should().Be(HttpStatusCode.OK);
        IHtmlDocument page = await service.PageAsync("/address?q=anna@example.net");
        Harmless(page);
        page.QuerySelector("blockquote.words")!.TextContent.Should().Be(markup);
    }

    [Theory]
    [InlineData("/login")]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/site.css")]
    [InlineData("/health/live")]
    public async Task Every_answer_forbids_scripts_frames_and_other_hosts(string path)
    {
        await using Service service = await Service.StartAsync();
        using HttpResponseMessage response = await service.Browser.GetAsync(path, Cancellation);
        string policy = response.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Subject;
        policy.Should().Contain("default-src 'none'").And.Contain("frame-ancestors 'none'").And.Contain("base-uri 'none'").And.NotContain("unsafe").And.NotContain("script-src");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
    }

    [Fact]
    public async Task A_form_of_another_site_releases_nothing()
    {
        await using Service service = await StartAsync(Mails.Unknown("anna@example.net"));
        using FormUrlEncodedContent forged = new([new("q", "anna@example.net"), new("why", "because")]);
        using HttpResponseMessage response = await service.Browser.PostAsync("/address?handler=Release", forged, Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await service.AddressAsync("anna@example.net")).GetProperty("isSuppressed").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task The_cookie_of_the_page_does_not_open_the_programs_interface()
    {
        await using Service service = await StartAsync(Mails.Unknown("anna@example.net"));
        using HttpResponseMessage response = await service.Browser.PostAsJsonAsync("/addresses/anna@example.net/release", new { by = "x", why = "x" }, Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_long_is_refused_whether_it_tells_its_length_or_not(bool tellsLength)
    {
        await using Service service = await Service.StartAsync("--Mail:MaxBytes=2000");
        using HttpRequestMessage request = new(HttpMethod.Post, "/mail") { Content = new ByteArrayContent(new byte[2001]) };
        request.Headers.TransferEncodingChunked = !tellsLength;
        using HttpResponseMessage response = await service.Api.SendAsync(request, Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        using HttpResponseMessage within = await service.Api.PostAsync("/mail", new ByteArrayContent(new byte[2000]), Cancellation);
        within.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_body_that_comes_too_slowly_is_cut_off()
    {
        await using Service service = await Service.StartAsync();
        string head = $"POST /mail HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {Service.Token}\r\nContent-Length: 100000\r\n\r\nFrom";
        (await RawAsync(service, head)).Should().StartWith("HTTP/1.1 408");
    }

    [Theory]
    [InlineData("/../appsettings.json")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/site.css/../../appsettings.json")]
    [InlineData("/..%5cappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/unrecognised/..%2f..%2fappsettings.json")]
    [InlineData("/data/bounces.db")]
    public async Task No_path_leads_out_of_the_page(string path)
    {
        await using Service service = await StartAsync();
        string answer = await RawAsync(service, $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        answer.Should().MatchRegex("^HTTP/1.1 4(00|04)").And.NotContain("AllowedHosts");
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_answered()
    {
        await using Service service = await Service.StartAsync();
        (await RawAsync(service, "GET /login HTTP/1.1\r\nHost: rebound.example.com\r\nConnection: close\r\n\r\n")).Should().StartWith("HTTP/1.1 400");
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com/")]
    [InlineData("/\\example.com/")]
    public async Task A_log_in_leads_to_no_other_site(string back)
    {
        await using Service service = await Service.StartAsync();
        using HttpResponseMessage response = await service.SubmitAsync($"/login?back={Uri.EscapeDataString(back)}", "form.stack", ("Name", "Anna"), ("Token", Service.Token));
        response.Headers.Location!.OriginalString.Should().Be("/");
    }

    [Fact]
    public async Task Guessing_the_token_is_slowed_down()
    {
        await using Service service = await Service.StartAsync();
        List<HttpStatusCode> answers = [];
        for (int i = 0; i < 12; i++)
        {
            using HttpResponseMessage response = await service.SubmitAsync("/login", "form.stack", ("Name", "Anna"), ("Token", $"guess {i}"));
            answers.Add(response.StatusCode);
        }

        answers.Take(10).Should().OnlyContain(answer => answer == HttpStatusCode.Unauthorized);
        answers.Skip(10).Should().OnlyContain(answer => answer == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_string_that_ends_a_statement_is_an_address_like_any_other()
    {
        await using Service service = await StartAsync(Mails.Unknown("anna@example.net"));
        await service.PageAsync($"/address?q={Uri.EscapeDataString("'; DROP TABLE notices; --@example.net")}");
        (await service.AddressAsync("anna@example.net")).GetProperty("history").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_direction_override_in_a_mail_turns_no_text_around()
    {
        await using Service service = await StartAsync(Mails.Person("safe\u202efdp.exe") + "\u202e\u0007\n");
        IHtmlDocument list = await service.PageAsync("/unrecognised");
        IHtmlDocument page = await service.PageAsync(list.QuerySelector("a.show")!.GetAttribute("href")!);
        foreach (IHtmlDocument one in (IHtmlDocument[])[list, page])
            one.DocumentElement.TextContent.Should().NotContainAny("\u202e", "\u0007");
    }

    private static async Task<Service> StartAsync(params string[] mails)
    {
        Service service = await Service.StartAsync();
        await service.LogInAsync();
        foreach (string mail in mails)
            await service.PostAsync(mail);
        return service;
    }

    /// <summary>No element of the page comes from a mail: none runs, hides, frames or loads anything, and none has a handler.</summary>
    private static void Harmless(IHtmlDocument page)
    {
        page.QuerySelectorAll("script, style, iframe, img, object, embed, base, meta[http-equiv]").Should().BeEmpty();
        foreach (IElement element in page.All)
            element.Attributes.Should().NotContain(attribute => attribute.Name.StartsWith("on") || attribute.Name == "style" || attribute.Value.StartsWith("javascript:"));
    }

    private static async Task<string> RawAsync(Service service, string request)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        using TcpClient client = new();
        await client.ConnectAsync(service.Address.Host, service.Address.Port, patience.Token);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), patience.Token);
        using StreamReader reader = new(client.GetStream());
        return await reader.ReadToEndAsync(patience.Token);
    }
}
