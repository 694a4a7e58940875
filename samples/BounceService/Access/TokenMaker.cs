using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BounceService.Access;

/// <summary>
/// Makes a token where none is configured and only this machine can reach the service, and shows it once; elsewhere it ends the process.
/// Until then no token opens anything.
/// </summary>
internal sealed partial class TokenMaker(AccessToken token, IServer server, IHostApplicationLifetime lifetime, ILogger<TokenMaker> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (token.IsSet)
            return Task.CompletedTask;
        ICollection<string> addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.All(IsLoopback))
        {
            token.Make();
            LogMade(log, addresses.FirstOrDefault()?.TrimEnd('/') ?? "", token.Made!);
            return Task.CompletedTask;
        }

        LogRefused(log, string.Join(", ", addresses));
        Environment.ExitCode = 1;
        lifetime.StopApplication();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>True for an address of this machine alone: "localhost", 127.0.0.0/8, ::1.</summary>
    internal static bool IsLoopback(string address)
    {
        string host = BindingAddress.Parse(address).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? ip) && IPAddress.IsLoopback(ip));
    }

    [LoggerMessage(LogLevel.Information, "No token is configured. For this run: {Address}/login?token={Token}")]
    private static partial void LogMade(ILogger log, string address, string token);

    [LoggerMessage(LogLevel.Critical, "The service listens on {Addresses}, which others can reach: set Token.")]
    private static partial void LogRefused(ILogger log, string addresses);
}
