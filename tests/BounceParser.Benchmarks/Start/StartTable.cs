using System.Diagnostics;
using System.Globalization;
using BounceParsing.Benchmarks.Hostile;

namespace BounceParsing.Benchmarks.Start;

/// <summary>What the first call in a fresh process takes: the best and the median of some processes.</summary>
internal static class StartTable
{
    private const int Processes = 15;

    public static int Run()
    {
        Console.WriteLine("| first call | best, ms | median, ms | methods compiled |");
        Console.WriteLine("|---|---|---|---|");
        foreach (string name in StartRun.All)
        {
            (double Time, int Methods)[] calls = [.. Enumerable.Range(0, Processes).Select(_ => Call(name)).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {calls[0].Time:0} | {calls[Processes / 2].Time:0} | {calls[Processes / 2].Methods} |"));
        }

        return 0;
    }

    private static (double Time, int Methods) Call(string name)
    {
        ProcessStartInfo start = ChildProcess.Describe("start-of", name);
        start.RedirectStandardOutput = true;
        using Process process = Process.Start(start)!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string[] figures = printed.Split(' ');
        return (double.Parse(figures[0], CultureInfo.InvariantCulture), int.Parse(figures[1], CultureInfo.InvariantCulture));
    }
}
