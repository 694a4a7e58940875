using System.Diagnostics;
using System.Text;

namespace BounceParsing.Cli.Tests;

/// <summary>Runs the command, or one of the sample programs, as it was built beside the tests.</summary>
internal static class Programs
{
    /// <summary>The name of the command among the programs.</summary>
    public const string Bounce = "bounce";

    private static readonly UTF8Encoding Utf8 = new(false);

    public static async Task<Outcome> RunAsync(string name, byte[] input, params string[] arguments)
    {
        using Process process = Process.Start(Describe(name, arguments))!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<byte[]> output = ReadAsync(process.StandardOutput.BaseStream);
        await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Outcome(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a program and leaves its streams to the caller.</summary>
    public static Process Start(string name, params string[] arguments) => Process.Start(Describe(name, arguments))!;

    /// <summary>Runs the command; nothing comes by its standard input.</summary>
    public static Task<Outcome> BounceAsync(params string[] arguments) => RunAsync(Bounce, [], arguments);

    private static ProcessStartInfo Describe(string name, string[] arguments)
    {
        string build = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string program = name == Bounce
            ? Repository.PathOf("src", "BounceParser.Cli", "bin", build, "net8.0", "BounceParser.Cli.dll")
            : Repository.PathOf("samples", name, "bin", build, "net10.0", name + ".dll");
        return new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Utf8,
        };
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using MemoryStream copy = new();
        await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }
}

internal sealed record Outcome(int ExitCode, byte[] Bytes, string Error)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
