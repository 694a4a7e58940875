using System.Diagnostics;
using System.Globalization;

namespace BounceParsing.Benchmarks.Hostile;

/// <summary>One row of the table, measured in this process: a cold start, one parse.</summary>
internal static class HostileRun
{
    public const int MemoryBudget = 200;

    public static int Run(string name)
    {
        if (HostileMails.All.FirstOrDefault(row => row.Name == name) is not HostileMail mail)
        {
            Console.Error.WriteLine($"There is no hostile mail '{name}'.");
            return 2;
        }

        string path = Path.GetTempFileName();
        try
        {
            using (FileStream file = File.Create(path))
                mail.Write(new MailWriter(file));
            return Measure(name, path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static int Measure(string name, string path)
    {
        using FileStream file = File.OpenRead(path);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Stopwatch watch = Stopwatch.StartNew();
        BounceReport report = BounceParser.Parse(file);
        watch.Stop();

        // What other programs take of the machine is not the parser's.
        TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - before;
        TimeSpan time = used < watch.Elapsed ? used : watch.Elapsed;
        long peak = Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
        bool isOver = time > TimeBudget.Value || peak > MemoryBudget;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-36}{file.Length / 1024.0,10:F0} kB{time.TotalSeconds,8:F2} s{peak,6} MB  {report.Kind,-8}{report.Recipients.Count,7}{(isOver ? "  OVER BUDGET" : "")}"));
        return isOver ? 1 : 0;
    }
}
