using System.Diagnostics;
using BounceParsing.Suppression;
using BounceService.Settings;
using BounceService.Telemetry;

namespace BounceService.Storing;

/// <summary>
/// Reads arrivals and records what they say. Whatever comes twice is found by its id, and both tables bear that: so a batch that failed half-way
/// is recorded again as a whole, and what was handed over at least once stands there exactly once.
/// </summary>
internal sealed class Recorder(ServiceStore store, ServiceSettings settings, ServiceMetrics metrics)
{
    /// <summary>Records arrivals together.</summary>
    /// <exception cref="AwayException">The store is away: nothing, or not all, was recorded.</exception>
    public async Task<Recorded> RecordAsync(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken)
    {
        using Activity? activity = metrics.Source.StartActivity("record");
        activity?.SetTag("bounce.arrivals", arrivals.Count);
        long start = Stopwatch.GetTimestamp();
        Reading[] readings = [.. arrivals.Select(arrival => Reading.Of(arrival, settings.Mail.KeptBytes))];
        Notice[] notices = [.. readings.SelectMany(reading => reading.Notices).DistinctBy(notice => notice.EventId)];
        UnrecognisedMail[] unrecognised = [.. readings.Select(reading => reading.Unrecognised).OfType<UnrecognisedMail>().DistinctBy(mail => mail.Id)];

        // The notices first: where the process ends between the two, the list does not yet know the events, and both are recorded the next time.
        RecordResult result = await store.UseAsync(
            async (list, archive) =>
            {
                if (notices.Length + unrecognised.Length > 0)
                    await archive.AddAsync(notices, unrecognised, cancellationToken);
                return notices.Length == 0 ? new() : await list.RecordAsync(readings.SelectMany(reading => reading.Events), cancellationToken);
            },
            cancellationToken);
        metrics.Recorded(arrivals, readings, result, Stopwatch.GetElapsedTime(start));
        return new(readings, result);
    }
}

/// <summary>What was recorded.</summary>
/// <param name="Readings">What each arrival says, in their order.</param>
/// <param name="Result">What that changed in the suppression list.</param>
internal sealed record Recorded(IReadOnlyList<Reading> Readings, RecordResult Result);
