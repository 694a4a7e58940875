using System.Net;
using BounceService.Storing;
using BounceService.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BounceService.Tests;

/// <summary>The store or the broker is away.</summary>
public sealed class AwayTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_store_mail_is_answered_with_503_and_taken_when_the_store_is_back()
    {
        string place = Path.GetTempFileName();
        await using Service service = await Service.StartAsync($"--Store:Path={place}/bounces.db");
        using HttpResponseMessage refused = await service.PostMailAsync(Mails.Unknown("anna@example.net"));
        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.Should().BePositive();
        refused.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await StatusAsync(service, "/health/ready")).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await StatusAsync(service, "/health/live")).Should().Be(HttpStatusCode.OK);
        (await StatusAsync(service, "/addresses/anna@example.net")).Should().Be(HttpStatusCode.ServiceUnavailable);

        await service.LogInAsync();
        using HttpResponseMessage page = await service.Browser.GetAsync("/", Cancellation);
        page.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await page.Content.ReadAsStringAsync(Cancellation)).Should().Contain("id=\"away\"").And.NotContain("SqliteException").And.NotContain(place);

        File.Delete(place);
        await service.PostAsync(Mails.Unknown("anna@example.net"));
        (await StatusAsync(service, "/health/ready")).Should().Be(HttpStatusCode.OK);
        Directory.Delete(place, recursive: true);
    }

    [Fact]
    public async Task Without_a_broker_mail_is_answered_with_503()
    {
        await using Service service = await Service.StartAsync("--Queue:Uri=amqp://127.0.0.1:1", "--Role=Intake");
        using HttpResponseMessage refused = await service.PostMailAsync(Mails.Unknown("anna@example.net"));
        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await StatusAsync(service, "/health/ready")).Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task An_intake_behind_a_queue_serves_neither_page_nor_addresses()
    {
        await using Service service = await Service.StartAsync("--Queue:Uri=amqp://127.0.0.1:1", "--Role=Intake");
        (await StatusAsync(service, "/addresses/anna@example.net")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(service, "/login")).Should().Be(HttpStatusCode.NotFound);
        Directory.GetFiles(service.Folder, "*.db").Should().BeEmpty();
    }

    [Fact]
    public async Task A_worker_without_a_queue_does_not_start()
    {
        Func<Task> start = () => Service.StartAsync("--Role=Worker");
        await start.Should().ThrowAsync<InvalidOperationException>().WithMessage("*Queue:Uri*");
    }

    [Theory]
    [InlineData("--Token=short")]
    [InlineData("--Queue:Prefetch=0")]
    [InlineData("--Mail:MaxBytes=1")]
    public async Task A_setting_out_of_range_does_not_start(string setting)
    {
        Func<Task> start = () => Service.StartAsync(setting);
        await start.Should().ThrowAsync<InvalidOperationException>();
    }

    [Theory]
    [InlineData("57P01", true)]
    [InlineData("53100", true)]
    [InlineData("42501", true)]
    [InlineData("25006", true)]
    [InlineData("22021", false)]
    [InlineData("23505", false)]
    [InlineData("54000", false)]
    public void Only_refused_data_is_held_against_a_mail(string state, bool isOfStore)
        => StoreFault.IsOfStore(new PostgresException("", "", "", state)).Should().Be(isOfStore);

    [Fact]
    public void A_failure_that_no_database_reports_is_held_against_the_mail()
    {
        StoreFault.IsOfStore(new InvalidOperationException()).Should().BeFalse();
        StoreFault.IsOfStore(new SqliteException("", 18)).Should().BeFalse();
        StoreFault.IsOfStore(new SqliteException("", 14)).Should().BeTrue();
        StoreFault.IsOfStore(new NpgsqlException("", new IOException())).Should().BeTrue();
    }

    private static async Task<HttpStatusCode> StatusAsync(Service service, string path)
    {
        using HttpResponseMessage response = await service.Api.GetAsync(path, Cancellation);
        return response.StatusCode;
    }
}
