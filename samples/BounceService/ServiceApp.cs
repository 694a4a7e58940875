using System.Text.Json;
using System.Text.Json.Serialization;
using BounceParsing.Webhooks;
using BounceService.Access;
using BounceService.Http;
using BounceService.Intake;
using BounceService.Pages;
using BounceService.Queue;
using BounceService.Settings;
using BounceService.Storing;
using BounceService.Telemetry;
using Webhooks;

namespace BounceService;

/// <summary>The service: its settings tell which parts of it this process is.</summary>
public static class ServiceApp
{
    /// <summary>Builds the service.</summary>
    /// <param name="args">Settings, as --Key=value.</param>
    /// <param name="configure">Adds what a host has of its own, such as an authentication scheme; null for nothing.</param>
    /// <exception cref="InvalidOperationException">A setting is out of range.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(ServiceApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        ServiceSettings settings = WithSamples(ServiceSettings.Read(builder.Configuration), builder.Environment);
        AddParts(builder, settings);
        configure?.Invoke(builder);
        WebApplication app = builder.Build();
        UseParts(app, settings);
        return app;
    }

    // A first run shows something.
    private static ServiceSettings WithSamples(ServiceSettings settings, IHostEnvironment environment)
        => environment.IsDevelopment() && settings.Mailboxes.Count == 0
            ? settings with { Mailboxes = [new() { Url = Path.Combine(AppContext.BaseDirectory, "bounces") }] }
            : settings;

    private static void AddParts(WebApplicationBuilder builder, ServiceSettings settings)
    {
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        IServiceCollection services = builder.Services;
        services.AddSingleton(settings).AddSingleton(TimeProvider.System);
        services.AddSingleton<ServiceStore>().AddSingleton<Recorder>().AddSingleton<AddressBook>();
        services.AddTelemetry(builder.Configuration);
        services.AddHealth(settings);
        services.AddAccess(settings);
        services.AddExceptionHandler<FaultHandler>().AddProblemDetails();
        services.AddValidation();
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        WebhookHttp.AddClient(services);
        services.AddPages();
        if (settings.Queue.Uri is null)
            services.AddSingleton<IIntake, DirectIntake>();
        else
            services.AddSingleton<QueueIntake>().AddSingleton<IIntake>(provider => provider.GetRequiredService<QueueIntake>());
        if (settings.Role.HasFlag(ServiceRole.Intake))
            services.AddHostedService<MailboxService>();
        if (settings.Role.HasFlag(ServiceRole.Page))
            services.AddHostedService<RetentionService>();
        if (settings.Role.HasFlag(ServiceRole.Worker) && settings.Queue.Uri is not null)
            services.AddHostedService<QueueWorker>();
    }

    private static void UseParts(WebApplication app, ServiceSettings settings)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/failure", StatusCodeSelector = FaultHandler.StatusOf });
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseStaticFiles();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapOpenApi();
        if (settings.Role.HasFlag(ServiceRole.Intake))
            MapIntake(app);
        if (settings.Role.HasFlag(ServiceRole.Page))
            MapPage(app);
    }

    private static void MapIntake(WebApplication app)
    {
        app.MapPost("/mail", MailEndpoint.PostAsync).RequireAuthorization(Policies.Mail)
            .WithSummary("Takes one raw message (RFC 5322).").AddOpenApiOperationTransformer((operation, _, _) => MailEndpoint.DescribeBodyAsync(operation));
        IHttpClientFactory clients = app.Services.GetRequiredService<IHttpClientFactory>();
        IReadOnlyList<WebhookReader> readers = ReaderSettings.Find(
            app.Configuration.GetSection("Webhooks"), (address, cancel) => WebhookHttp.FetchAsync(clients, address, cancel));
        if (readers.Count == 0)
            return;
        BounceWebhooks webhooks = new([.. readers]);
        app.MapMethods("/webhooks/{service}", ["POST", "HEAD", "OPTIONS"], (HttpContext context, string service, IIntake intake, TimeProvider clock)
            => WebhookEndpoint.AnswerAsync(context, service, webhooks, intake, clock)).WithSummary("Takes the events of a sending service, whose signature is checked.");
    }

    private static void MapPage(WebApplication app)
    {
        app.MapRazorPages();
        RouteGroupBuilder api = app.MapGroup("").RequireAuthorization(Policies.Api).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/addresses/{address}", AddressEndpoints.GetAsync).WithSummary("Where an address stands, and why.");
        api.MapPost("/addresses/{address}/release", AddressEndpoints.ReleaseAsync).WithSummary("Lets an address get mail again.");
        api.MapPost("/check", AddressEndpoints.CheckAsync).WithSummary("Which of many addresses should get no mail.");
    }
}
