using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BounceParsing;

/// <summary>Numbers and traces for operators. Nothing is measured unless somebody listens, and nothing of a mail's contents is told but its mailer.</summary>
internal static class Telemetry
{
    private const string Name = "BounceParser";
    private const string Kind = "bounceparser.kind";
    private const string Reason = "bounceparser.reason";

    private static readonly string? Version = typeof(Telemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Activities = new(Name, Version);
    private static readonly Meter Meter = new(Name, Version);

    private static readonly Counter<long> Reports = Meter.CreateCounter<long>(
        "bounceparser.reports", "{report}", "Messages read, by the kind of the report; none for one that is no report.");

    private static readonly Counter<long> Recipients = Meter.CreateCounter<long>(
        "bounceparser.recipients", "{recipient}", "Recipients of reports, by reason.");

    private static readonly Counter<long> Truncated = Meter.CreateCounter<long>(
        "bounceparser.truncated", "{report}", "Messages of which a limit cut something off.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "bounceparser.duration", "s", "How long a message took to read, its stream's time included.");

    /// <summary>Begins to measure one message.</summary>
    public static Measured Begin() => new(
        Activities.HasListeners() ? Activities.StartActivity("BounceParser.Parse") : null,
        Duration.Enabled ? Stopwatch.GetTimestamp() : 0);

    public static void Tell(BounceReport report, Activity? activity, long began)
    {
        if (activity is not null)
            Describe(activity, report);
        if (began != 0)
            Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, KindOf(report));
        if (Reports.Enabled)
            Reports.Add(1, KindOf(report));
        if (report.IsTruncated && Truncated.Enabled)
            Truncated.Add(1);
        if (!Recipients.Enabled)
            return;
        foreach (BouncedRecipient recipient in report.Recipients)
            Recipients.Add(1, new KeyValuePair<string, object?>(Reason, recipient.Reason.ToString()));
    }

    private static KeyValuePair<string, object?> KindOf(BounceReport report) => new(Kind, report.Kind.ToString());

    private static void Describe(Activity activity, BounceReport report)
    {
        activity.SetTag(Kind, report.Kind.ToString());
        activity.SetTag("bounceparser.generator", report.Generator);
        activity.SetTag("bounceparser.recipients", report.Recipients.Count);
        activity.SetTag("bounceparser.truncated", report.IsTruncated);
    }
}
