using System.Diagnostics;
using Polly;
using Polly.Retry;

namespace BounceService.Storing;

/// <summary>How often and how long something is tried again.</summary>
internal static class Persistence
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>Tries again, less and less often, while the store or the broker is away, until a time has passed.</summary>
    /// <param name="limit">How long; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="told">Is told each failure.</param>
    public static ResiliencePipeline WhileAway(TimeSpan limit, Action<Exception> told)
    {
        long start = Stopwatch.GetTimestamp();
        return Build(
            DelayBackoffType.Exponential,
            First,
            exception => exception is AwayException && (limit == Timeout.InfiniteTimeSpan || Stopwatch.GetElapsedTime(start) < limit),
            told);
    }

    /// <summary>Begins anew each second, whatever has ended it, until it is cancelled.</summary>
    public static ResiliencePipeline Always(Action<Exception> told) => Build(DelayBackoffType.Constant, TimeSpan.FromSeconds(1), _ => true, told);

    private static ResiliencePipeline Build(DelayBackoffType type, TimeSpan delay, Func<Exception, bool> isWorthIt, Action<Exception> told)
        => new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            BackoffType = type,
            Delay = delay,
            MaxDelay = Longest,
            UseJitter = true,
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = args => new(args.Outcome.Exception is Exception exception && !args.Context.CancellationToken.IsCancellationRequested && isWorthIt(exception)),
            OnRetry = args =>
            {
                told(args.Outcome.Exception!);
                return default;
            },
        }).Build();
}
