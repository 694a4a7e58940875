using System.Diagnostics;

namespace BounceParsing.Benchmarks.Hostile;

/// <summary>Runs one row of a table in a process of its own.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>True where the row kept to its budget; what it printed stands on standard output.</summary>
    public static bool Keeps(string table, string name)
    {
        using Process process = Process.Start(Describe(table, name))!;
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

    /// <summary>This program, with the name of a table and of a row of it.</summary>
    public static ProcessStartInfo Describe(string table, string name)
    {
        string program = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? new ProcessStartInfo(program, ["exec", Environment.GetCommandLineArgs()[0], table, name])
            : new ProcessStartInfo(program, [table, name]);
    }
}
