namespace BounceCli;

/// <summary>Reads every message of the given paths and prints what each says.</summary>
internal static class ReadCommand
{
    public static int Run(string[] paths, bool json, bool mbox)
    {
        int exitCode = ExitCode.Ok;
        void Complain(string path, string error)
        {
            exitCode = ExitCode.Unreadable;
            Console.Error.WriteLine($"BounceCli: {Printable.Line(path)}: {Printable.OneLine(error)}");
        }

        List<string> files = new PathWalker(Complain).Walk(paths);
        using IReportOutput output = OpenOutput(json);
        bool isBarWanted = !(json && !Console.IsOutputRedirected);
        ProgressBar.Over(files, isBarWanted, file =>
        {
            if (!MessageReader.TryReadAll(file, mbox, report => output.Add(file, report), out string? error))
                Complain(file, error!);
        });
        output.Finish();
        return exitCode;
    }

    private static IReportOutput OpenOutput(bool json)
    {
        if (json)
            return new JsonLinesOutput();
        return Console.IsOutputRedirected ? new PlainOutput() : new TableOutput();
    }
}
