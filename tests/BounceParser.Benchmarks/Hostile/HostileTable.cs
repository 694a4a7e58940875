using System.Diagnostics;

namespace BounceParsing.Benchmarks.Hostile;

/// <summary>Runs each row in a process of its own and says how many kept to the budget.</summary>
internal static class HostileTable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // A busy machine can only make a row slower, so the best of three counts.
    private const int Attempts = 3;

    public static int Run()
    {
        Console.WriteLine($"{"mail",-36}{"size",13}{"time",10}{"peak",9}  {"kind",-8}{"found",7}");
        int failed = HostileMails.All.Count(row => !Enumerable.Range(0, Attempts).Any(_ => Keeps(row.Name)));
        Console.WriteLine($"{HostileMails.All.Count - failed} passed, {failed} failed (budget {HostileRun.TimeBudget.TotalSeconds} s, {HostileRun.MemoryBudget} MB)");
        return failed == 0 ? 0 : 1;
    }

    private static bool Keeps(string name)
    {
        using Process process = Process.Start(Describe(name))!;
        if (process.WaitForExit(Patience))
        {
            if (process.ExitCode is not (0 or 1))
                Console.WriteLine($"{name,-36}  CRASHED with exit code {process.ExitCode}");
            return process.ExitCode == 0;
        }

        process.Kill();
        process.WaitForExit();
        Console.WriteLine($"{name,-36}  OVER BUDGET: stopped after {Patience.TotalSeconds} s");
        return false;
    }

    private static ProcessStartInfo Describe(string name)
    {
        string program = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? new ProcessStartInfo(program, ["exec", Environment.GetCommandLineArgs()[0], "hostile", name])
            : new ProcessStartInfo(program, ["hostile", name]);
    }
}
