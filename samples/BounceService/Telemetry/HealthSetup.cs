using BounceService.Queue;
using BounceService.Settings;
using BounceService.Storing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BounceService.Telemetry;

/// <summary>/health/live tells that the process runs; /health/ready that what it needs can be reached.</summary>
internal static class HealthSetup
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services, ServiceSettings settings)
    {
        IHealthChecksBuilder checks = services.AddHealthChecks();
        if (settings.NeedsStore)
            checks.AddCheck<StoreCheck>("store", tags: [Ready], timeout: TimeSpan.FromSeconds(5));
        if (settings.Queue.Uri is not null)
            checks.AddCheck<QueueCheck>("queue", tags: [Ready], timeout: TimeSpan.FromSeconds(5));
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
    });

    private static async Task<HealthCheckResult> CheckAsync(Func<Task> reach)
    {
        try
        {
            await reach();
            return HealthCheckResult.Healthy();
        }
        catch (AwayException away)
        {
            return HealthCheckResult.Unhealthy($"{away.Message} {away.InnerException?.Message}");
        }
    }

    private sealed class StoreCheck(ServiceStore store) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
            => CheckAsync(() => store.ProbeAsync(cancellationToken));
    }

    private sealed class QueueCheck(QueueIntake queue) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
            => CheckAsync(() => queue.TakeAsync([], cancellationToken));
    }
}
