namespace BounceParsing.Cli;

/// <summary>Which messages and recipients are shown. What is empty asks for nothing.</summary>
/// <param name="Kinds">The kinds of reports.</param>
/// <param name="Reasons">The reasons of recipients.</param>
/// <param name="Domains">The domains of recipients' addresses, whatever their case.</param>
/// <param name="OnlyHard">True for hard bounces alone.</param>
internal sealed record ReportFilter(IReadOnlyList<ReportKind> Kinds, IReadOnlyList<BounceReason> Reasons, IReadOnlyList<string> Domains, bool OnlyHard)
{
    private bool AsksForRecipients => Reasons.Count > 0 || Domains.Count > 0 || OnlyHard;

    /// <summary>The recipients to show; null where the report is not to be shown at all.</summary>
    public IReadOnlyList<BouncedRecipient>? Apply(BounceReport report)
    {
        if (Kinds.Count > 0 && !Kinds.Contains(report.Kind))
            return null;
        if (!AsksForRecipients)
            return report.Recipients;
        BouncedRecipient[] recipients = [.. report.Recipients.Where(Fits)];
        return recipients.Length > 0 ? recipients : null;
    }

    /// <summary>What stands behind the last @ of an address; null where there is none.</summary>
    public static string? DomainOf(string? address)
        => address?.LastIndexOf('@') is int at and >= 0 ? address[(at + 1)..] : null;

    private bool Fits(BouncedRecipient recipient)
        => FitsVerdict(recipient.Reason, recipient.IsHardBounce)
            && (Domains.Count == 0 || Domains.Contains(DomainOf(recipient.Address) ?? "", StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a verdict is asked for, whosever it is.</summary>
    public bool FitsVerdict(BounceReason reason, bool isHard)
        => (!OnlyHard || isHard) && (Reasons.Count == 0 || Reasons.Contains(reason));
}
