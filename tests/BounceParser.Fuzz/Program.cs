using System.Globalization;
using BounceParsing.Fuzz;
using SharpFuzz;

switch (args)
{
    // Puts SharpFuzz's counters into an assembly.
    case ["instrument", string assembly]:
        Fuzzer.Instrument(assembly, static _ => true, Options.Value);
        return 0;

    // The program's own loop, for machines that have no AFL.
    case ["run", string seeds, string findings, string seconds]:
        return new CoverageRun(seeds, findings).Run(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));

    // One input again, as it was found.
    case ["again", string file]:
        Target.Check(File.ReadAllBytes(file));
        return 0;

    // Under afl-fuzz.
    case []:
        Fuzzer.OutOfProcess.Run(static stream =>
        {
            using MemoryStream copy = new();
            stream.CopyTo(copy);
            Target.Check(copy.ToArray());
        });
        return 0;

    default:
        Console.Error.WriteLine("Usage: BounceParser.Fuzz [instrument ASSEMBLY | run SEEDS FINDINGS SECONDS | again FILE]");
        return 2;
}
