using System.Globalization;
using BenchmarkDotNet.Running;
using BounceParsing.Benchmarks;
using BounceParsing.Benchmarks.Growth;
using BounceParsing.Benchmarks.Hostile;
using BounceParsing.Benchmarks.LastResort;
using BounceParsing.Benchmarks.Mutate;
using BounceParsing.Benchmarks.Ratio;
using BounceParsing.Benchmarks.Replies;
using BounceParsing.Benchmarks.Start;

return args switch
{
    ["hostile"] => HostileTable.Run(),
    ["hostile", string name] => HostileRun.Run(name),
    ["classify"] => ClassifyRun.Run(),
    ["classify", string count] => ClassifyRun.Run(int.Parse(count, CultureInfo.InvariantCulture)),
    ["growth"] => GrowthTable.Run(),
    ["growth", string word] => GrowthTable.Run(word),
    ["growth-of", string name] => GrowthRun.Run(name),
    ["last-resort", string folder] => LastResortRun.Run(folder),
    ["mutate"] => MutateRun.Run(200_000),
    ["mutate", string count] => MutateRun.Run(int.Parse(count, CultureInfo.InvariantCulture)),
    ["ratio"] => RatioRun.Run(MailSets.OwnFolder),
    ["ratio", string folder] => RatioRun.Run(folder),
    ["start"] => StartTable.Run(),
    ["start-of", string name] => StartRun.Run(name),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkRunner.Run<ParseBenchmark>(null, args);
    return 0;
}
