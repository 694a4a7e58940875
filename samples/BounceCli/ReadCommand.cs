using BounceParsing;

namespace BounceCli;

/// <summary>Reads every message of the given paths and prints what each says.</summary>
internal sealed class ReadCommand(bool json, bool mbox)
{
    private int _exitCode = ExitCode.Ok;

    public static int Run(string[] paths, bool json, bool mbox) => new ReadCommand(json, mbox).Run(paths);

    private int Run(string[] paths)
    {
        PathWalker walker = new(Complain);
        List<string> files = walker.Walk(paths);
        using IReportOutput output = OpenOutput();
        bool isOutputOnScreen = json && !Console.IsOutputRedirected;
        ProgressBar.Over(files.Sum(SizeOf), !isOutputOnScreen, progress => ReadAll(files, walker.Empty, output, progress));
        output.Finish();
        return _exitCode;
    }

    private void ReadAll(List<string> files, HashSet<string> empty, IReportOutput output, Action<long> progress)
    {
        long done = 0;
        foreach (string file in files)
        {
            using MessageReader reader = new(file, mbox, empty.Contains(file));
            while (reader.TryRead(out BounceReport? report))
            {
                output.Add(file, reader.Number, report);
                progress(done + reader.Position);
            }

            if (reader.Error is string error)
                Complain(file, error);
            done += reader.Position;
        }
    }

    private void Complain(string path, string error)
    {
        _exitCode = ExitCode.Unreadable;
        Console.Error.WriteLine($"BounceCli: {Printable.Line(path)}: {Printable.OneLine(error)}");
    }

    private IReportOutput OpenOutput()
    {
        if (json)
            return new JsonLinesOutput();
        return Console.IsOutputRedirected ? new PlainOutput() : new TableOutput();
    }

    private static long SizeOf(string file)
        => new FileInfo(file) is { Exists: true } info ? info.Length : 0;
}
