using BounceService.Storing;

namespace BounceService.Intake;

/// <summary>Takes arrivals over: what it returns from is safe.</summary>
internal interface IIntake
{
    /// <summary>Takes arrivals, all or, where it throws, some of them.</summary>
    /// <returns>What was recorded; null when it is queued and recorded later.</returns>
    /// <exception cref="AwayException">The store or the broker is away: the caller keeps them and comes again.</exception>
    Task<Recorded?> TakeAsync(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken);
}

/// <summary>Without a queue: records at once.</summary>
internal sealed class DirectIntake(Recorder recorder) : IIntake
{
    public async Task<Recorded?> TakeAsync(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken)
        => await recorder.RecordAsync(arrivals, cancellationToken);
}
