using System.Diagnostics;

namespace BounceParsing.LiveTests.Mailers;

/// <summary>Runs the script of a mailer, which lies beside this file. Installing one mailer removes the one before.</summary>
internal sealed class MailerScript(string name) : IDisposable
{
    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "Mailers");
    private readonly string _folder = Directory.CreateTempSubdirectory($"bounce-{name}-").FullName;

    /// <summary>Skips the test where nobody has said that mailers may be installed, or a server is missing that their notices go through.</summary>
    public static void Need()
    {
        Servers.Need("BOUNCE_TEST_MAILERS", "The leave to put one mailer after the other in the place of this machine's");
        Servers.Need("BOUNCE_TEST_LMTP", "Dovecot");
        Servers.Need("BOUNCE_TEST_POSTGRES", "PostgreSQL");
        Servers.Need("BOUNCE_TEST_AMQP", "RabbitMQ");
    }

    /// <summary>Why it cannot be installed; null where it is.</summary>
    public async Task<string?> InstallAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(["install"], null, cancellationToken);
            return null;
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    /// <summary>Starts it so that every mail goes to this port on loopback.</summary>
    public Task StartAsync(int port, CancellationToken cancellationToken)
    {
        // The mailer's own users go through it.
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        return RunAsync(["start", _folder, $"{port}"], null, cancellationToken);
    }

    public Task SendAsync(string from, string to, string message, CancellationToken cancellationToken)
        => RunAsync(["send", _folder, from, to], message, cancellationToken);

    /// <summary>Makes it try once more what was put off, where it does not do so by itself.</summary>
    public Task AgainAsync(CancellationToken cancellationToken) => RunAsync(["again", _folder], null, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => RunAsync(["stop", _folder], null, cancellationToken);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task RunAsync(string[] arguments, string? input, CancellationToken cancellationToken)
    {
        // A daemon must not hold the pipes of the tests: what is said goes to a file.
        string log = Path.Combine(_folder, "script.log");
        ProcessStartInfo start = new("sh", ["-c", "exec \"$@\" >>\"$0\" 2>&1", log, Path.Combine(Scripts, name), .. arguments])
        {
            RedirectStandardInput = true,
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        };
        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{name} {arguments[0]}: {process.ExitCode}\n{await File.ReadAllTextAsync(log, cancellationToken)}");
    }
}
