using System.Diagnostics;
using System.Globalization;
using MimeKit;

namespace BounceParsing.Benchmarks;

/// <summary>How much processor time a guard's mail may take: a second where the README's figures were measured, as much more as this machine is slower.</summary>
internal static class TimeBudget
{
    /// <summary>Tells the processes of the single rows what was measured before them.</summary>
    private const string Variable = "BOUNCE_TIME_BUDGET";

    /// <summary>What MimeKit's load of one of the samples' ten notices takes there, in microseconds.</summary>
    private const double Reference = 2.1;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static TimeSpan Value { get; } = TimeSpan.FromSeconds(
        Environment.GetEnvironmentVariable(Variable) is { } told ? double.Parse(told, CultureInfo.InvariantCulture) : 1);

    /// <summary>Measures this machine for the processes that are started from here.</summary>
    public static double Measure()
    {
        byte[][] mails = MailSets.Read("qmail");
        double best = double.MaxValue;
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
            best = Math.Min(best, LoadAll(mails));
        double seconds = Math.Round(Math.Max(1, best / Reference), 1);
        Environment.SetEnvironmentVariable(Variable, seconds.ToString(CultureInfo.InvariantCulture));
        return seconds;
    }

    /// <summary>The microseconds that a load of one takes.</summary>
    private static double LoadAll(byte[][] mails)
    {
        const int Rounds = 200;
        Stopwatch watch = Stopwatch.StartNew();
        for (int round = 0; round < Rounds; round++)
        {
            foreach (byte[] mail in mails)
            {
                using MemoryStream stream = new(mail);
                using MimeMessage message = MimeMessage.Load(stream);
            }
        }

        return watch.Elapsed.TotalMicroseconds / Rounds / mails.Length;
    }
}
