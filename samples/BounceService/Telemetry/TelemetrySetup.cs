using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BounceService.Telemetry;

/// <summary>Metrics and traces. They leave the process only where an OTLP endpoint is configured.</summary>
internal static class TelemetrySetup
{
    /// <summary>OpenTelemetry's own variable (OTLP exporter specification).</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();
        services.AddSingleton<ServiceMetrics>();
        OpenTelemetryBuilder telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceMetrics.Name))
            .WithMetrics(metrics => metrics.AddMeter(ServiceMetrics.Name).AddAspNetCoreInstrumentation().AddNpgsqlInstrumentation())
            .WithTracing(traces => traces.AddSource(ServiceMetrics.Name, "RabbitMQ.Client.Publisher", "RabbitMQ.Client.Subscriber").AddAspNetCoreInstrumentation().AddNpgsql());
        if (!string.IsNullOrEmpty(configuration[Endpoint]))
            telemetry.UseOtlpExporter();
    }
}
