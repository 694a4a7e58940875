using System.Globalization;
using System.Runtime;
using BounceParsing.Benchmarks.Ratio;

namespace BounceParsing.Benchmarks.Start;

/// <summary>The first call of one kind in this process, whose code is compiled and whose tables are read within it.</summary>
internal static class StartRun
{
    private const string Reply = "550 5.1.1 <ada@example.com>: Recipient address rejected: User unknown in local recipient table";

    /// <summary>The calls that are measured, by their names.</summary>
    public static readonly string[] All = ["load", "parse", "classify"];

    /// <summary>
    /// Prints the milliseconds of processor time that the call took, and how many methods were compiled in it: a busy machine
    /// makes the time on the wall longer, not these.
    /// </summary>
    public static int Run(string name)
    {
        byte[] mail = MailSets.Read("qmail")[1];
        Func<int>? call = name switch
        {
            "load" => () => Work.Load(mail),
            "parse" => () => Work.ParseAndAsk(mail),
            "classify" => () => (int)BounceParser.Classify(Reply).Reason,
            _ => null,
        };
        if (call is null)
        {
            Console.Error.WriteLine($"There is no first call '{name}'.");
            return 2;
        }

        long compiled = JitInfo.GetCompiledMethodCount(currentThread: true);
        TimeSpan start = ThreadClock.Now;
        int result = call();
        TimeSpan time = ThreadClock.Now - start;
        compiled = JitInfo.GetCompiledMethodCount(currentThread: true) - compiled;
        GC.KeepAlive(result);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} {compiled}"));
        return 0;
    }
}
