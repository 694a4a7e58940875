using BounceParsing.Benchmarks.Hostile;

namespace BounceParsing.Benchmarks.Growth;

/// <summary>Runs each pattern in a process of its own and says how many kept to the budget.</summary>
internal static class GrowthTable
{
    // A busy machine can only make a pattern slower, so the best of three counts.
    private const int Attempts = 3;

    /// <summary>Runs the patterns whose names hold a word; all of them where none is given.</summary>
    public static int Run(string? word = null)
    {
        double seconds = TimeBudget.Measure();
        List<GrowthPattern> patterns = [.. GrowthPatterns.All.Where(pattern => word is null || pattern.Name.Contains(word, StringComparison.Ordinal))];
        Console.WriteLine($"{"pattern",-36}{"size",9}{"time",10}{"over base",9}{"growth",7}");
        int failed = patterns.Count(pattern => !Enumerable.Range(0, Attempts).Any(_ => ChildProcess.Keeps("growth-of", pattern.Name)));
        Console.WriteLine(
            $"{patterns.Count - failed} passed, {failed} failed (budget {seconds} s, {GrowthRun.MemoryBudget} MB over base, growth {GrowthRun.MostGrowth})");
        return failed == 0 ? 0 : 1;
    }
}
