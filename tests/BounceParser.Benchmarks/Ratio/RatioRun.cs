using System.Globalization;

namespace BounceParsing.Benchmarks.Ratio;

/// <summary>How much more than a disposed <c>MimeMessage.Load</c> of the same bytes a parse costs: processor time of the thread, and memory.</summary>
/// <remarks>
/// Both take turns in one process; the ratio is the median of the turns. Tiered compilation is warmed up for some seconds first:
/// set DOTNET_TC_DelaySingleProcMultiplier=1 where the process is bound to one processor.
/// </remarks>
internal static class RatioRun
{
    private const int Rounds = 41;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(40);

    public static int Run(string folder)
    {
        Console.WriteLine("| mails | number | × `Load`, time | µs a mail | × `Load`, memory |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (RatioSet set in RatioSet.Read(folder))
            Measure(set);

        return 0;
    }

    private static void Measure(RatioSet set)
    {
        long end = Environment.TickCount64 + (long)WarmUp.TotalMilliseconds;
        while (Environment.TickCount64 < end)
        {
            Pass(set.Mails, Work.Load);
            Pass(set.Mails, Work.ParseAndAsk);
        }

        int passes = Math.Max(1, (int)(Turn / Pass(set.Mails, Work.ParseAndAsk).Time));
        List<double> ratios = [];
        List<double> times = [];
        double memory = 0;
        for (int round = 0; round < Rounds; round++)
        {
            (TimeSpan loadTime, long loaded) = Passes(passes, set.Mails, Work.Load);
            (TimeSpan parseTime, long parsed) = Passes(passes, set.Mails, Work.ParseAndAsk);
            ratios.Add(parseTime / loadTime);
            times.Add(parseTime.TotalMicroseconds / passes / set.Mails.Length);
            memory = (double)parsed / loaded;
        }

        ratios.Sort();
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {set.Name} | {set.Mails.Length} | {ratios[Rounds / 2]:0.00} | {times[Rounds / 2]:0.0} | {memory:0.00} |"));
    }

    private static (TimeSpan Time, long Bytes) Passes(int count, byte[][] mails, Func<byte[], int> work)
    {
        (TimeSpan time, long bytes) = (TimeSpan.Zero, 0);
        for (int i = 0; i < count; i++)
        {
            (TimeSpan passTime, long passBytes) = Pass(mails, work);
            (time, bytes) = (time + passTime, bytes + passBytes);
        }

        return (time, bytes);
    }

    private static (TimeSpan Time, long Bytes) Pass(byte[][] mails, Func<byte[], int> work)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = ThreadClock.Now;
        int sum = 0;
        foreach (byte[] mail in mails)
            sum += work(mail);
        GC.KeepAlive(sum);
        return (ThreadClock.Now - start, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
