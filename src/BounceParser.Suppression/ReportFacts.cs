namespace BounceParsing.Suppression;

/// <summary>What the policy asks of a report beyond its plain members, in one place.</summary>
internal static class ReportFacts
{
    /// <inheritdoc cref="BounceCorrelation.Fingerprint"/>
    public static string Fingerprint(BounceReport report) => report.Correlate().Fingerprint;

    /// <summary>True when the report is not about a message of ours, or likely not: it changes nothing.</summary>
    public static bool IsDoubted(BounceReport report) => report.Authenticity is BounceAuthenticity.Forged or BounceAuthenticity.Unlikely;

    /// <summary>True when a hard bounce is as sure as it can be.</summary>
    public static bool IsSure(BouncedRecipient recipient) => recipient is { IsHardBounce: true, Confidence: BounceConfidence.High };
}
