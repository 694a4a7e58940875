using System.Diagnostics;
using System.Globalization;

namespace BounceParsing.Benchmarks.Mutate;

/// <summary>Reads mutants of the project's own mails: none may throw, take long, or bring out what is not safe to store.</summary>
internal static class MutateRun
{
    private const int FirstSeed = 20260309;
    private const int MostShown = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    public static int Run(int count)
    {
        IReadOnlyList<byte[]> mails = MailSets.ReadOwn();
        int threads = Environment.ProcessorCount;
        List<string> faults = [];
        Stopwatch watch = Stopwatch.StartNew();
        Parallel.For(0, threads, thread =>
        {
            Mutator mutator = new(mails, FirstSeed + thread);
            for (int i = thread; i < count; i += threads)
                Judge(mutator.Next(), faults);
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count - faults.Count} passed, {faults.Count} failed ({count} mutants of {mails.Count} mails, {watch.Elapsed.TotalSeconds:F0} s)"));
        return faults.Count == 0 ? 0 : 1;
    }

    private static void Judge(byte[] mail, List<string> faults)
    {
        if (FaultOf(mail) is not string fault)
            return;
        lock (faults)
        {
            faults.Add(fault);
            if (faults.Count > MostShown)
                return;
            string path = Path.Combine(Path.GetTempPath(), $"mutant-{faults.Count}.eml");
            File.WriteAllBytes(path, mail);
            Console.WriteLine($"{path}: {fault}");
        }
    }

    private static string? FaultOf(byte[] mail)
    {
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            if (ReadAndCheck(mail) is string fault)
                return fault;
            return watch.Elapsed <= Longest || IsReadInTime(mail) ? null : $"took {watch.Elapsed}";
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    private static string? ReadAndCheck(byte[] mail)
    {
        BounceReport report = BounceParser.Parse(new MemoryStream(mail, writable: false));
        return ReportCheck.FaultOf(report, BounceJson.Serialize(report));
    }

    /// <summary>Reads one again that took long: another program may have had the processor.</summary>
    private static bool IsReadInTime(byte[] mail)
    {
        Stopwatch watch = new();
        for (int read = 0; read < 2; read++)
        {
            watch.Restart();
            ReadAndCheck(mail);
            if (watch.Elapsed <= Longest)
                return true;
        }

        return false;
    }
}
