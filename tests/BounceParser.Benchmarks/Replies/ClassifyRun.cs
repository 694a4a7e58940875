using System.Globalization;
using BounceParsing.Benchmarks.Ratio;

namespace BounceParsing.Benchmarks.Replies;

/// <summary>What <see cref="BounceParser.Classify(string)"/> of a typical reply costs: processor time of the thread, and memory.</summary>
/// <remarks>Of two counts the difference is that of the calls alone: so a counter of instructions measures them too.</remarks>
internal static class ClassifyRun
{
    private const int Rounds = 41;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    /// <summary>Replies as servers give them most: an unknown user, a full mailbox, a listed client, greylisting, a policy, words that no row knows.</summary>
    private static readonly string[] Replies =
    [
        "550 5.1.1 <ada@example.com>: Recipient address rejected: User unknown in local recipient table",
        "452-4.2.2 The email account that you tried to reach is over quota. Please direct\n452-4.2.2 the recipient to\n452 4.2.2  https://support.example.com/mail/?p=OverQuotaTemp x1si123.45 - gsmtp",
        "554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.10",
        "450 4.2.0 <ada@example.com>: Recipient address rejected: Greylisted, see http://postgrey.example.com/help/example.com.html",
        "550 5.7.1 Message rejected due to content policy of the recipient's organization",
        "550 the person you write to has no box here",
    ];

    /// <summary>Prints the time and the memory of a call: the median of the rounds.</summary>
    public static int Run()
    {
        long end = Environment.TickCount64 + (long)WarmUp.TotalMilliseconds;
        while (Environment.TickCount64 < end)
            Classify(1000);
        const int calls = 10_000;
        double[] times = new double[Rounds];
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan start = ThreadClock.Now;
            Classify(calls);
            times[round] = (ThreadClock.Now - start).TotalMicroseconds / calls;
        }

        bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / (Rounds * calls);
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Classify: {times[Rounds / 2]:0.00} µs, the best round {times[0]:0.00}; {bytes} bytes"));
        return 0;
    }

    /// <summary>Classifies as many replies and prints nothing else than how many.</summary>
    public static int Run(int count)
    {
        Classify(count);
        Console.WriteLine(count);
        return 0;
    }

    private static void Classify(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
            sum += (int)BounceParser.Classify(Replies[i % Replies.Length]).Reason;
        GC.KeepAlive(sum);
    }
}
