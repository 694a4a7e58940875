namespace BounceParsing.Benchmarks.Hostile;

/// <summary>Runs each row in a process of its own and says how many kept to the budget.</summary>
internal static class HostileTable
{
    // A busy machine can only make a row slower, so the best of three counts.
    private const int Attempts = 3;

    public static int Run()
    {
        double seconds = TimeBudget.Measure();
        Console.WriteLine($"{"mail",-36}{"size",13}{"time",10}{"peak",9}  {"kind",-8}{"found",7}");
        int failed = HostileMails.All.Count(row => !Enumerable.Range(0, Attempts).Any(_ => ChildProcess.Keeps("hostile", row.Name)));
        Console.WriteLine($"{HostileMails.All.Count - failed} passed, {failed} failed (budget {seconds} s, {HostileRun.MemoryBudget} MB)");
        return failed == 0 ? 0 : 1;
    }
}
