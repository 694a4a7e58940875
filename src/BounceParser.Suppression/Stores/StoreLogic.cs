namespace BounceParsing.Suppression.Stores;

/// <summary>What all stores do alike between their two statements: which events, which states, and what follows for them.</summary>
internal sealed class StoreLogic(SuppressionStoreOptions options)
{
    private readonly SuppressionPolicy _policy = options.Policy;

    public StoreKeys Keys { get; } = new(options.HashKey);

    public DateTimeOffset Now => ReportReader.Instant(options.TimeProvider.GetUtcNow());

    /// <summary>The events as they are kept, each once, in the order of their ids: so that two writers wait for each other in one direction.</summary>
    public IReadOnlyList<StoredEvent> Prepare(IEnumerable<SuppressionEvent> events, out int repeated)
    {
        ArgumentNullException.ThrowIfNull(events);
        Dictionary<string, StoredEvent> distinct = [];
        int count = 0;
        foreach (SuppressionEvent one in events)
        {
            StoredEvent stored = Keys.Keep(one);
            distinct.TryAdd(stored.Kept.Id, stored);
            count++;
        }

        repeated = count - distinct.Count;
        return [.. distinct.Values.OrderBy(one => one.Kept.Id, StringComparer.Ordinal)];
    }

    /// <summary>The keys of the states that events touch, each once, in order.</summary>
    public static string[] StateKeys(IEnumerable<StoredEvent> events)
    {
        SortedSet<string> keys = new(StringComparer.Ordinal);
        foreach (StoredEvent one in events)
        {
            if (!one.IsOfDomain)
                keys.Add(one.Kept.Address);
            if (one.TouchesDomain)
                keys.Add(one.Domain!);
        }

        return [.. keys];
    }

    /// <summary>Applies new events, by their times, to the states that are kept.</summary>
    /// <param name="events">The events that were not known.</param>
    /// <param name="known">By key, the JSON of the states that exist.</param>
    /// <param name="repeated">How many events were known.</param>
    public FoldedBatch Fold(IEnumerable<StoredEvent> events, IReadOnlyDictionary<string, string> known, int repeated)
    {
        BatchFold fold = new(_policy, known, Now);
        foreach (StoredEvent one in events.OrderBy(one => one.Kept.OccurredAt).ThenBy(one => one.Kept.Id, StringComparer.Ordinal))
            fold.Add(one);
        return fold.Finish(repeated);
    }

    /// <summary>The keys to look up for addresses: their own and their domains'.</summary>
    public string[] LookUpKeys(IReadOnlyCollection<string> addresses)
    {
        HashSet<string> keys = [];
        foreach (string address in addresses)
        {
            keys.Add(Keys.Of(address));
            if (Keys.OfDomain(address) is string domain)
                keys.Add(domain);
        }

        return [.. keys];
    }

    /// <summary>Those of the addresses that should get no mail.</summary>
    public IReadOnlyDictionary<string, SuppressionEntry> Judge(IReadOnlyCollection<string> addresses, IReadOnlyDictionary<string, string> known)
    {
        DateTimeOffset now = Now;
        Dictionary<string, SuppressionEntry> found = [];
        foreach (string address in addresses)
        {
            if (Judge(address, known, now) is { IsSuppressed: true, Since: SuppressionMark since } standing)
                found[address] = new(address, standing.Cause, since.At, standing.Until, since.Words, since.EventId);
        }

        return found;
    }

    private SuppressionStanding Judge(string address, IReadOnlyDictionary<string, string> known, DateTimeOffset now)
    {
        string key = Keys.Of(address);
        SuppressionState state = SuppressionState.Empty;
        if (!SuppressionAddress.IsDomain(key))
        {
            state = StateJson.ReadAddress(known.GetValueOrDefault(key));
            SuppressionStanding own = _policy.Standing(state, now);
            if (own.IsSuppressed)
                return own;
        }

        string? domainKey = Keys.OfDomain(address);
        DomainState domain = StateJson.ReadDomain(domainKey is null ? null : known.GetValueOrDefault(domainKey));
        SuppressionStanding whole = _policy.Standing(domain, now);
        bool isReleased = whole.Since is not null && state.Release?.At >= whole.Since.At;
        return isReleased ? whole with { Cause = SuppressionCause.None } : whole;
    }

    /// <summary>A domain's state without a recipient that is to be forgotten; null where the recipient is not in it.</summary>
    public StateRow? Without(string recipientKey, string domainKey, string? json)
    {
        DomainState state = StateJson.ReadDomain(json);
        DomainState next = state with { Witnesses = [.. state.Witnesses.Where(one => one.Recipient != recipientKey)] };
        return state == next ? null : BatchFold.Row(domainKey, next, _policy.Standing(next, Now), Now);
    }
}
