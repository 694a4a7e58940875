using Spectre.Console;

namespace BounceCli;

/// <summary>Does something for each file, with a bar on standard error when that is a terminal and the list is long.</summary>
internal static class ProgressBar
{
    private const int LongList = 100;

    public static void Over(List<string> files, bool isWanted, Action<string> work)
    {
        if (isWanted && files.Count >= LongList && !Console.IsErrorRedirected)
            Show(files, work);
        else
            files.ForEach(work);
    }

    private static void Show(List<string> files, Action<string> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("Reading", maxValue: files.Count);
            foreach (string file in files)
            {
                work(file);
                task.Increment(1);
            }
        });
    }
}
