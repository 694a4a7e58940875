using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;

namespace BounceParsing.LiveTests.Service;

/// <summary>The service as a process of its own, with settings of its own, on a port of its own.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    public const string Token = "token-of-the-live-tests";

    private static readonly string Program = typeof(ServiceProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "BounceService").Value!;
    private readonly string _folder = Directory.CreateTempSubdirectory("bounce-service-").FullName;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly Process _process;

    private ServiceProcess(IEnumerable<KeyValuePair<string, string>> settings)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        Client = new HttpClient { BaseAddress = Address };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        ProcessStartInfo start = new("dotnet", [Program, $"--urls={Address}", $"--Data={_folder}", $"--Token={Token}", .. settings.Select(one => $"--{one.Key}={one.Value}")])
        {
            WorkingDirectory = _folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>Sends the token with every request.</summary>
    public HttpClient Client { get; }

    public int Id => _process.Id;

    public string Said => string.Join('\n', _said);

    public static ServiceProcess Start(params IEnumerable<KeyValuePair<string, string>> settings) => new(settings);

    public static async Task<ServiceProcess> StartReadyAsync(CancellationToken cancellationToken, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        ServiceProcess service = Start(settings);
        await service.ReadyAsync(cancellationToken);
        return service;
    }

    /// <summary>The settings by which it reads a user's mailbox.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Mailbox(string user, int number = 0) =>
        [new($"Mailboxes:{number}:Url", $"imap://{user}@{Servers.Imap}/INBOX"), new($"Mailboxes:{number}:Password", Servers.Password)];

    /// <summary>Waits until it says that it is ready.</summary>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!await IsReadyAsync(cancellationToken))
        {
            if (_process.HasExited || watch.Elapsed > TimeSpan.FromMinutes(1))
                throw new InvalidOperationException($"The service is not ready.\n{Said}");
            await Task.Delay(50, cancellationToken);
        }
    }

    /// <summary>Kills it as the kernel would (SIGKILL): it can put nothing in order.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync(CancellationToken.None);
        _process.Dispose();
        Client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage answer = await Client.GetAsync("/health/ready", cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
