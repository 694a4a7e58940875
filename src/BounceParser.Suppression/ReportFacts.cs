using System.Globalization;

namespace BounceParsing.Suppression;

/// <summary>What the policy asks of a report beyond its plain members, in one place.</summary>
internal static class ReportFacts
{
    /// <summary>The same for the same notice read twice or fetched from two folders; nothing that a delivery adds (Received, Delivered-To) counts.</summary>
    public static string Fingerprint(BounceReport report) => EventId.Of(Facts(report));

    /// <summary>True when the report is forged or likely so; reports tell nothing of that yet.</summary>
    public static bool IsDoubted(BounceReport _) => false;

    /// <summary>True when a hard bounce is as sure as it can be.</summary>
    public static bool IsSure(BouncedRecipient recipient) => recipient is { IsHardBounce: true, Confidence: BounceConfidence.High };

    private static IEnumerable<string?> Facts(BounceReport report)
    {
        yield return report.Headers.MessageId;
        yield return report.Headers.From;
        yield return report.Headers["Date"];
        yield return report.Kind.ToString();
        yield return report.EnvelopeId;
        yield return report.Returned?.MessageId;
        foreach (BouncedRecipient recipient in report.Recipients)
        {
            yield return recipient.Address;
            yield return recipient.Action.ToString();
            yield return recipient.Diagnostic;
            yield return recipient.LastAttempt?.ToString("O", CultureInfo.InvariantCulture);
        }
    }
}
