using BounceService.Settings;

namespace BounceService.Storing;

/// <summary>Erases what is older than it should be kept, at the start and twice a day. What still acts in the suppression list stays.</summary>
internal sealed partial class RetentionService(ServiceStore store, ServiceSettings settings, TimeProvider clock, ILogger<RetentionService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(12);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.KeepDays is int days)
        {
            await Persistence.WhileAway(Timeout.InfiniteTimeSpan, Away).ExecuteAsync(async cancel => await PurgeAsync(days, cancel), stoppingToken);
            await Task.Delay(Interval, clock, stoppingToken);
        }
    }

    private async Task PurgeAsync(int days, CancellationToken cancellationToken)
    {
        DateTimeOffset before = clock.GetUtcNow().AddDays(-days);
        int count = await store.UseAsync(
            async (list, archive) =>
            {
                await archive.PurgeAsync(before, cancellationToken);
                return await list.PurgeAsync(before, cancellationToken);
            },
            cancellationToken);
        LogErased(log, count, before);
    }

    private void Away(Exception exception) => LogAway(log, exception.InnerException?.Message ?? exception.Message);

    [LoggerMessage(LogLevel.Information, "Erased {Count} events before {Before}")]
    private static partial void LogErased(ILogger log, int count, DateTimeOffset before);

    [LoggerMessage(LogLevel.Warning, "Nothing is erased yet: {Message}")]
    private static partial void LogAway(ILogger log, string message);
}
