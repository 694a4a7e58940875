namespace BounceParsing.Suppression.Stores;

/// <summary>The states that one batch touches, while its events are applied.</summary>
internal sealed class BatchFold(SuppressionPolicy policy, IReadOnlyDictionary<string, string> known, DateTimeOffset now)
{
    private readonly Dictionary<string, SuppressionState> _addresses = [];
    private readonly Dictionary<string, DomainState> _domains = [];
    private readonly Dictionary<string, DateTimeOffset> _changed = [];
    private readonly List<SuppressionDecision> _decisions = [];
    private readonly List<DomainDecision> _domainDecisions = [];

    public static StateRow Row(string key, DomainState state, SuppressionStanding standing, DateTimeOffset at)
        => Row(key, StateJson.Write(state), standing, at);

    public void Add(StoredEvent one)
    {
        string key = one.Kept.Address;
        SuppressionState state = one.IsOfDomain ? SuppressionState.Empty : Address(key);
        SuppressionDecision decision = policy.Apply(state, one.Kept, now);
        _decisions.Add(decision with { Event = one.Original });
        if (!one.IsOfDomain && decision.State != state)
        {
            _addresses[key] = decision.State;
            Changed(key, one);
        }

        if (one.TouchesDomain)
            AddToDomain(one, one.Domain!);
    }

    public FoldedBatch Finish(int repeated)
    {
        List<StateRow> rows = [];
        foreach ((string key, DateTimeOffset at) in _changed.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            rows.Add(_domains.TryGetValue(key, out DomainState? domain)
                ? Row(key, domain, policy.Standing(domain, now), at)
                : Row(key, StateJson.Write(_addresses[key]), policy.Standing(_addresses[key], now), at));
        }

        return new(rows, new() { Known = repeated, Decisions = _decisions, Domains = _domainDecisions });
    }

    private static StateRow Row(string key, string json, SuppressionStanding standing, DateTimeOffset at)
        => new(key, json, standing.Cause, standing.Since?.At, standing.Until, standing.Points, at);

    private void AddToDomain(StoredEvent one, string key)
    {
        if (!_domains.TryGetValue(key, out DomainState? state))
            state = StateJson.ReadDomain(known.GetValueOrDefault(key));
        string name = SuppressionAddress.DomainOf(one.Original.Address)![1..];
        DomainDecision decision = policy.ApplyToDomain(state, one.Kept, name, now);
        _domains[key] = decision.State;
        if (decision.State == state)
            return;
        _domainDecisions.Add(decision with { Event = one.Original });
        Changed(key, one);
    }

    private SuppressionState Address(string key)
        => _addresses.TryGetValue(key, out SuppressionState? state) ? state : _addresses[key] = StateJson.ReadAddress(known.GetValueOrDefault(key));

    private void Changed(string key, StoredEvent one)
    {
        if (!_changed.TryGetValue(key, out DateTimeOffset at) || at < one.Kept.OccurredAt)
            _changed[key] = one.Kept.OccurredAt;
    }
}

/// <summary>What a batch leaves to write, in the order of keys, and what it tells the caller.</summary>
internal sealed record FoldedBatch(IReadOnlyList<StateRow> Rows, RecordResult Result);
