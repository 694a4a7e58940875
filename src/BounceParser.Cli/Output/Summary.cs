namespace BounceParsing.Cli.Output;

/// <summary>Counts what was read, by kind, by reason and by provider.</summary>
internal sealed class Summary
{
    private const string NoProvider = "(unknown)";

    private readonly Dictionary<ReportKind, int> _kinds = [];
    private readonly Dictionary<ReportKind, int> _hardOfKind = [];
    private readonly List<(BounceReason Reason, string Provider, bool IsHard)> _recipients = [];

    public void Add(ReadMessage message)
    {
        ReportKind kind = message.Report.Kind;
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        _hardOfKind[kind] = _hardOfKind.GetValueOrDefault(kind) + message.Recipients.Count(recipient => recipient.IsHardBounce);
        foreach (BouncedRecipient r in message.Recipients)
            _recipients.Add((r.Reason, ProviderOf(r), r.IsHardBounce));
    }

    /// <summary>The rows: the kinds, the reasons, the providers, of each the most frequent first.</summary>
    public IEnumerable<SummaryRow> Rows() => Kinds().Concat(Reasons()).Concat(Providers());

    /// <summary>Who runs the mail of a recipient: the domain of the host that was spoken to, else the recipient's own.</summary>
    public static string ProviderOf(BouncedRecipient recipient)
        => HostName.DomainOf(recipient.RemoteMta) ?? ReportFilter.DomainOf(recipient.Address)?.ToLowerInvariant() ?? NoProvider;

    private IEnumerable<SummaryRow> Kinds()
        => InOrder(_kinds.Select(pair => new SummaryRow("kind", pair.Key.ToString(), pair.Value, _hardOfKind[pair.Key], null)));

    private IEnumerable<SummaryRow> Reasons()
        => InOrder(_recipients.GroupBy(r => r.Reason).Select(group => new SummaryRow("reason", group.Key.ToString(), group.Count(), group.Count(r => r.IsHard), null)));

    private IEnumerable<SummaryRow> Providers()
        => InOrder(_recipients.GroupBy(r => r.Provider, StringComparer.Ordinal).Select(group => new SummaryRow("provider", group.Key, group.Count(), group.Count(r => r.IsHard), MostOf(group.Select(r => r.Reason)))));

    private static BounceReason MostOf(IEnumerable<BounceReason> reasons)
        => reasons.GroupBy(reason => reason).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;

    private static IEnumerable<SummaryRow> InOrder(IEnumerable<SummaryRow> rows)
        => rows.OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.Ordinal);
}
