using System.Diagnostics;

namespace BounceParsing;

/// <summary>One message that is being read, as far as somebody listens.</summary>
/// <param name="activity">Its trace; null where nobody traces.</param>
/// <param name="began">When it began, in ticks of <see cref="Stopwatch"/>; 0 where nobody measures.</param>
internal readonly struct Measured(Activity? activity, long began) : IDisposable
{
    /// <summary>Tells what was read, and hands it on.</summary>
    public BounceReport Told(BounceReport report)
    {
        Telemetry.Tell(report, activity, began);
        return report;
    }

    /// <summary>Ends the trace, one of a stream that could not be read too.</summary>
    public void Dispose() => activity?.Dispose();
}
