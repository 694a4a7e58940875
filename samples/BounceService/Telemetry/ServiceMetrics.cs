using System.Diagnostics;
using System.Diagnostics.Metrics;
using BounceParsing.Suppression;
using BounceService.Storing;

namespace BounceService.Telemetry;

/// <summary>What the service counts of its own work.</summary>
internal sealed class ServiceMetrics : IDisposable
{
    /// <summary>The name of its meter and of its source of traces.</summary>
    public const string Name = "BounceService";

    private readonly Counter<long> _arrivals;
    private readonly Counter<long> _events;
    private readonly Counter<long> _repeated;
    private readonly Counter<long> _unrecognised;
    private readonly Counter<long> _queued;
    private readonly Counter<long> _refused;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _lag;
    private readonly TimeProvider _clock;

    public ServiceMetrics(IMeterFactory factory, TimeProvider clock)
    {
        Meter meter = factory.Create(Name);
        _clock = clock;
        _arrivals = meter.CreateCounter<long>("bounce.arrivals", "{mail}", "Mails and events that were read, by kind.");
        _events = meter.CreateCounter<long>("bounce.events", "{event}", "Events that were new to the suppression list, by effect.");
        _repeated = meter.CreateCounter<long>("bounce.events.repeated", "{event}", "Events that were known.");
        _unrecognised = meter.CreateCounter<long>("bounce.unrecognised", "{mail}", "Mails that were not recognised.");
        _queued = meter.CreateCounter<long>("bounce.queued", "{mail}", "Mails and events that the broker confirmed.");
        _refused = meter.CreateCounter<long>("bounce.refused", "{mail}", "Messages of the queue that could not be recorded and were given back.");
        _duration = meter.CreateHistogram<double>("bounce.record.duration", "s", "Reading and recording of one batch.");
        _lag = meter.CreateHistogram<double>("bounce.lag", "s", "From receipt to record.");
    }

    /// <summary>The source of its traces.</summary>
    public ActivitySource Source { get; } = new(Name);

    public void Recorded(IReadOnlyList<Arrival> arrivals, IReadOnlyList<Reading> readings, RecordResult result, TimeSpan duration)
    {
        foreach (IGrouping<string, Reading> kind in readings.GroupBy(reading => reading.Report.Kind.ToString()))
            _arrivals.Add(kind.Count(), new KeyValuePair<string, object?>("kind", kind.Key));
        foreach (IGrouping<SuppressionEffect, SuppressionDecision> effect in result.Decisions.GroupBy(decision => decision.Effect))
            _events.Add(effect.Count(), new KeyValuePair<string, object?>("effect", effect.Key.ToString()));
        _repeated.Add(result.Known);
        _unrecognised.Add(readings.Count(reading => reading.Unrecognised is not null));
        _duration.Record(duration.TotalSeconds);
        DateTimeOffset now = _clock.GetUtcNow();
        foreach (Arrival arrival in arrivals)
            _lag.Record((now - arrival.ReceivedAt).TotalSeconds);
    }

    public void Queued(int count) => _queued.Add(count);

    public void Refused() => _refused.Add(1);

    public void Dispose() => Source.Dispose();
}
