using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using BounceParsing.Benchmarks.Mutate;
using Trace = SharpFuzz.Common.Trace;

namespace BounceParsing.Fuzz;

/// <summary>A loop that keeps every mutant which reaches a branch, or a count of it, that none reached before.</summary>
internal sealed unsafe class CoverageRun(string seeds, string findings)
{
    /// <summary>The size of AFL's map of branches.</summary>
    private const int MapSize = 65_536;

    private const int LongestSeed = 8 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>How long it works between two lines that tell how far it is.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly byte[] _seen = new byte[MapSize];
    private readonly byte* _map = (byte*)NativeMemory.AllocZeroed(MapSize);
    private readonly HashSet<string> _faults = [];

    public int Run(TimeSpan time)
    {
        Trace.SharedMem = _map;
        List<byte[]> corpus = [.. Directory.GetFiles(seeds, "*.eml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes).Where(mail => mail.Length <= LongestSeed)];
        int own = corpus.Count;
        corpus.ForEach(mail => Try(mail));
        if (!_seen.AsSpan().ContainsAnyExcept((byte)0))
        {
            Console.Error.WriteLine("The assembly is not instrumented.");
            return 2;
        }

        Mutator mutator = new(corpus, seed: Environment.TickCount);
        Stopwatch watch = Stopwatch.StartNew();
        int runs = 0;
        TimeSpan told = TimeSpan.Zero;
        for (; watch.Elapsed < time; runs++)
        {
            byte[] mutant = mutator.Next();
            if (mutant.Length <= LongestSeed && Try(mutant))
                corpus.Add(mutant);
            if (watch.Elapsed - told < Pause)
                continue;
            told = watch.Elapsed;
            Console.WriteLine(Progress());
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs - _faults.Count} passed, {_faults.Count} failed ({Progress()}, {own} seeds)"));
        return _faults.Count == 0 ? 0 : 1;

        string Progress() => string.Create(
            CultureInfo.InvariantCulture,
            $"{runs} runs in {watch.Elapsed.TotalSeconds:F0} s, {corpus.Count - own} kept, {_seen.Count(count => count > 0)} branches");
    }

    /// <summary>True where the mail led somewhere new.</summary>
    private bool Try(byte[] mail)
    {
        NativeMemory.Clear(_map, MapSize);
        Trace.PrevLocation = 0;
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            Target.Check(mail);
            if (watch.Elapsed > Longest)
                Keep(mail, $"took {watch.Elapsed}", "slow");
        }
        catch (Exception e)
        {
            Keep(mail, e.ToString(), e.StackTrace?.Split('\n')[0] ?? e.Message);
        }

        return Merge();
    }

    private void Keep(byte[] mail, string fault, string place)
    {
        if (!_faults.Add(place))
            return;
        Directory.CreateDirectory(findings);
        string path = Path.Combine(findings, $"finding-{_faults.Count}.eml");
        File.WriteAllBytes(path, mail);
        Console.WriteLine($"{path}: {fault}");
    }

    /// <summary>Takes the counts over, each as the class of its size; true where one is new.</summary>
    private bool Merge()
    {
        bool isNew = false;
        ReadOnlySpan<byte> map = new(_map, MapSize);
        for (int at = 0, next; (next = map[at..].IndexOfAnyExcept((byte)0)) >= 0; at++)
        {
            at += next;
            byte size = (byte)(1 << int.Log2(map[at]));
            isNew |= (_seen[at] & size) != size;
            _seen[at] |= size;
        }

        return isNew;
    }
}
