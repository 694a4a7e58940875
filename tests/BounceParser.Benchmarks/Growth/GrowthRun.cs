using System.Diagnostics;
using System.Globalization;

namespace BounceParsing.Benchmarks.Growth;

/// <summary>One pattern, measured in this process at sizes that double.</summary>
internal static class GrowthRun
{
    /// <summary>Megabytes over what the process takes before it reads the pattern.</summary>
    public const int MemoryBudget = 150;

    public const double MostGrowth = 1.3;

    private const int Smallest = 16 * 1024;
    private const int Largest = 4 * 1024 * 1024;
    private const int Kilobyte = 1024;

    /// <summary>Shorter times tell of the clock, the compiler and a limit that is not yet reached: what is faster than 25 ms in a second counts as this.</summary>
    private static readonly TimeSpan Telling = TimeBudget.Value / 40;

    public static int Run(string name)
    {
        if (GrowthPatterns.All.FirstOrDefault(row => row.Name == name) is not GrowthPattern pattern)
        {
            Console.Error.WriteLine($"There is no pattern '{name}'.");
            return 2;
        }

        WarmUp(pattern);
        byte[] largest = pattern.Make(Largest);
        long before = Environment.WorkingSet;
        List<(int Size, TimeSpan Time)> times = [];
        for (int size = Smallest; size <= Largest; size *= 2)
        {
            times.Add((size, Best(size == Largest ? largest : pattern.Make(size))));
            if (times[^1].Time > TimeBudget.Value)
                break;
        }

        long memory = (Process.GetCurrentProcess().PeakWorkingSet64 - before) / (Kilobyte * Kilobyte);
        return Tell(name, times, memory);
    }

    /// <summary>Runs the small sizes until the compiler has made its better code of them.</summary>
    private static void WarmUp(GrowthPattern pattern)
    {
        byte[] mail = pattern.Make(Smallest);
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < 60 && watch.Elapsed < TimeSpan.FromSeconds(0.5); i++)
            Once(mail);
    }

    /// <summary>The shortest of three runs; a busy machine can only make one longer.</summary>
    private static TimeSpan Best(byte[] mail)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < 3 && (i == 0 || best < TimeBudget.Value * 2); i++)
        {
            TimeSpan time = Once(mail);
            best = time < best ? time : best;
        }

        return best;
    }

    private static TimeSpan Once(byte[] mail)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Stopwatch watch = Stopwatch.StartNew();
        BounceJson.Serialize(BounceParser.Parse(new MemoryStream(mail, writable: false)));
        watch.Stop();
        TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - before;
        return used < watch.Elapsed ? used : watch.Elapsed;
    }

    private static int Tell(string name, List<(int Size, TimeSpan Time)> times, long memory)
    {
        double growth = Growth(times);
        (int size, TimeSpan time) = times[^1];
        bool isOver = time > TimeBudget.Value || memory > MemoryBudget || growth > MostGrowth;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-36}{size / Kilobyte,6} kB{time.TotalSeconds,8:F3} s{memory,6} MB{growth,7:F2}{(isOver ? "  OVER BUDGET" : "")}"));
        return isOver ? 1 : 0;
    }

    /// <summary>The steepest rise over a fourfold size: 1 is linear, 2 quadratic.</summary>
    private static double Growth(List<(int Size, TimeSpan Time)> measured)
    {
        // A larger mail that took less time tells that the smaller one was disturbed.
        List<(int Size, TimeSpan Time)> times = [.. measured.Select((row, i) => (row.Size, measured.Skip(i).Min(later => later.Time)))];
        double steepest = 0;
        for (int i = 2; i < times.Count; i++)
        {
            if (times[i].Time > Telling)
                steepest = Math.Max(steepest, Math.Log(times[i].Time / Max(times[i - 2].Time, Telling)) / Math.Log(4));
        }

        return steepest;
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
