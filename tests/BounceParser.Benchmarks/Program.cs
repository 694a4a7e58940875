using BenchmarkDotNet.Running;
using BounceParsing.Benchmarks;
using BounceParsing.Benchmarks.Hostile;

return args switch
{
    ["hostile"] => HostileTable.Run(),
    ["hostile", string name] => HostileRun.Run(name),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkRunner.Run<ParseBenchmark>(null, args);
    return 0;
}
