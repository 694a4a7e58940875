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
        Console.WriteLine("| first call | best, ms | median, ms |");
        Console.WriteLine("|---|---|---|");
        foreach (string name in StartRun.All)
        {
            double[] times = [.. Enumerable.Range(0, Processes).Select(_ => Time(name)).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[0]:0} | {times[Processes / 2]:0} |"));
        }

        return 0;
    }

    private static double Time(string name)
    {
        ProcessStartInfo start = ChildProcess.Describe("start-of", name);
        start.RedirectStandardOutput = true;
        using Process process = Process.Start(start)!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(printed, CultureInfo.InvariantCulture);
    }
}
