using System.Diagnostics.Metrics;
using System.Text.Json;
using BounceService.Telemetry;
using BounceService.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BounceService.Tests;

/// <summary>What the service erases, and what it tells of itself.</summary>
public sealed class UpkeepTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_older_than_it_should_be_kept_is_erased_and_what_acts_stays()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bounce-service-");
        Service before = await Service.StartInAsync(folder, null);
        await before.PostAsync(Mails.Unknown("old@example.net", -10 * 24 * 3600));
        await before.PostAsync(Mails.Unknown("new@example.net"));
        await before.App.StopAsync(Cancellation);

        await using Service service = await Service.StartInAsync(folder, null, "--KeepDays=5");
        await Service.UntilAsync(async () => (await service.AddressAsync("old@example.net")).GetProperty("history").GetArrayLength() == 0);
        (await service.AddressAsync("old@example.net")).GetProperty("isSuppressed").GetBoolean().Should().BeTrue();
        (await service.AddressAsync("new@example.net")).GetProperty("history")[0].GetProperty("notice").ValueKind.Should().Be(JsonValueKind.Object);
        await service.LogInAsync();
        (await service.PageAsync("/?days=30")).QuerySelector("#total")!.TextContent.Should().StartWith("1 ");
    }

    [Fact]
    public async Task Mails_events_repetitions_and_what_was_not_recognised_are_counted()
    {
        await using Service service = await Service.StartAsync();
        IMeterFactory own = service.App.Services.GetRequiredService<IMeterFactory>();
        Dictionary<string, double> counted = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (instrument.Meter.Name == ServiceMetrics.Name && ReferenceEquals(instrument.Meter.Scope, own))
                it.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(counted, instrument.Name, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Add(counted, $"{instrument.Name} was told", value >= 0 ? 1 : -1));
        listener.Start();
        await service.PostAsync(Mails.Unknown("anna@example.net"));
        await service.PostAsync(Mails.Unknown("anna@example.net"));
        await service.PostAsync(Mails.Person());
        counted.Should().Contain("bounce.arrivals", 3).And.Contain("bounce.events", 1).And.Contain("bounce.events.repeated", 1)
            .And.Contain("bounce.unrecognised", 1).And.Contain("bounce.record.duration was told", 3).And.Contain("bounce.lag was told", 3);
    }

    private static void Add(Dictionary<string, double> counted, string name, double value)
    {
        lock (counted)
            counted[name] = counted.GetValueOrDefault(name) + value;
    }
}
