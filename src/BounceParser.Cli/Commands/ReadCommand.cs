using BounceParsing.Cli.Input;
using BounceParsing.Cli.Output;

namespace BounceParsing.Cli.Commands;

/// <summary>Reads every message of the given paths and hands what each says to the output.</summary>
internal sealed class ReadCommand(BounceParserOptions options, ReportFilter filter, bool isMailbox, Func<IReportOutput> openOutput)
{
    private int _exitCode = ExitCode.Ok;

    /// <summary>True to show a bar while much is read.</summary>
    public bool ShowsProgress { get; init; }

    public int Run(string[] paths, StandardInput input)
    {
        using PathWalker walker = new(input, Complain);
        List<MailFile> files = walker.Walk(paths);
        using IReportOutput output = openOutput();
        ProgressBar.Over(walker.Bytes, ShowsProgress, progress => ReadAll(files, output, progress));
        output.Finish();
        return _exitCode;
    }

    private void ReadAll(List<MailFile> files, IReportOutput output, Action<long> progress)
    {
        long done = 0;
        foreach (MailFile file in files)
        {
            using MessageReader reader = new(file, isMailbox, options);
            while (reader.TryRead(out BounceReport? report))
            {
                if (filter.Apply(report) is IReadOnlyList<BouncedRecipient> recipients)
                    output.Add(new ReadMessage(file.Name, reader.Number, report, recipients));
                progress(done + reader.Position);
            }

            if (reader.Error is string error)
                Complain(file.Name, error);
            done += reader.Position;
        }
    }

    private void Complain(string path, string error)
    {
        _exitCode = ExitCode.Unreadable;
        CommandLine.Say($"{Printable.Line(path)}: {error}");
    }
}
