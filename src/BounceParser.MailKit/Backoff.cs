namespace BounceParsing.MailKit;

/// <summary>How long to wait after failures in a row: longer each time, and not all readers at the same moment.</summary>
internal sealed class Backoff(BounceMailboxOptions options)
{
    private const int MostDoublings = 20;

    /// <summary>How many failures in a row.</summary>
    public int Attempt { get; private set; }

    public void Failed() => Attempt++;

    public void Reset() => Attempt = 0;

    /// <summary>Waits after failures of the connection, or of a mail that failed so many times.</summary>
    public Task WaitAsync(int mailFailures, CancellationToken cancellationToken)
        => Task.Delay(Delay(Math.Max(Attempt, mailFailures), Random.Shared.NextDouble()), options.TimeProvider, cancellationToken);

    /// <summary>The wait after a number of failures; <paramref name="chance"/>, 0 to 1, takes off up to a half.</summary>
    internal TimeSpan Delay(int failures, double chance)
    {
        double doubled = options.FirstBackoff.TotalMilliseconds * Math.Pow(2, Math.Min(Math.Max(failures - 1, 0), MostDoublings));
        return TimeSpan.FromMilliseconds(Math.Min(doubled, options.LongestBackoff.TotalMilliseconds) * (1 - (chance / 2)));
    }
}
