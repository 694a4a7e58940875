using Spectre.Console;

namespace BounceParsing.Cli.Output;

/// <summary>A bar on standard error for long work, when that is a terminal.</summary>
internal static class ProgressBar
{
    private const long LongWork = 4 * 1024 * 1024;

    /// <summary>Does the work, which tells how many bytes of how many are done.</summary>
    public static void Over(long bytes, bool isWanted, Action<Action<long>> work)
    {
        if (isWanted && bytes >= LongWork && !Console.IsErrorRedirected)
            Show(bytes, work);
        else
            work(_ => { });
    }

    private static void Show(long bytes, Action<Action<long>> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("Reading", maxValue: bytes);
            work(done => task.Value = done);
        });
    }
}
