namespace BounceParsing.Suppression;

/// <content>When a whole domain is struck off.</content>
public sealed partial record SuppressionPolicy
{
    private readonly int _domainRecipients = 5;
    private readonly int _domainWindowDays = 30;
    private readonly TimeSpan _domainAcceptance = TimeSpan.FromDays(30);
    private readonly TimeSpan? _domainExpiry = TimeSpan.FromDays(30);

    /// <summary>How many distinct recipients must bounce, each saying with high confidence that the domain takes no mail; 5 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public int DomainRecipients
    {
        get => _domainRecipients;
        init => _domainRecipients = Positive(value);
    }

    /// <summary>Within how many days (UTC) of each other those bounces must have happened; 30 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public int DomainWindowDays
    {
        get => _domainWindowDays;
        init => _domainWindowDays = Positive(value);
    }

    /// <summary>For how long after it accepted mail no bounce counts against a domain; 30 days unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public TimeSpan DomainAcceptance
    {
        get => _domainAcceptance;
        init => _domainAcceptance = Positive(value);
    }

    /// <summary>How long a domain stays struck off; 30 days unless set, null for ever.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public TimeSpan? DomainExpiry
    {
        get => _domainExpiry;
        init => _domainExpiry = Positive(value);
    }

    /// <summary>One event, applied to what is remembered of the domain of its address.</summary>
    /// <param name="state">What is remembered; <see cref="DomainState.Empty"/> at first.</param>
    /// <param name="event">The event of an address at the domain, or a release of the domain itself.</param>
    /// <param name="now">The time now: what has expired by then acts no more.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DomainDecision ApplyToDomain(DomainState state, SuppressionEvent @event, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(@event);
        return ApplyToDomain(state, @event, SuppressionAddress.DomainOf(@event.Address)?[1..] ?? @event.Address, now);
    }

    /// <summary>As above; the address of the event may be a hash, the domain is for the words.</summary>
    internal DomainDecision ApplyToDomain(DomainState state, SuppressionEvent @event, string domain, DateTimeOffset now)
    {
        DomainState next = @event.IsTrusted ? Merge(state, @event) : state;
        SuppressionStanding standing = Standing(next, now);
        SuppressionEffect effect = EffectOf(Standing(state, now).IsSuppressed, standing.IsSuppressed, state != next);
        return new()
        {
            Domain = domain,
            Event = @event,
            State = next,
            Effect = effect,
            Standing = standing,
            Reason = Sentences.OfDomain(domain, next, effect, standing),
        };
    }

    /// <summary>Where a domain stands at a time.</summary>
    /// <exception cref="ArgumentNullException">The state is null.</exception>
    public SuppressionStanding Standing(DomainState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Acts(SuppressionCause.Domain, state.Run?.Last, DomainExpiry, now, 0) ?? new(SuppressionCause.None, null, null, 0);
    }

    private DomainState Merge(DomainState state, SuppressionEvent @event)
    {
        SuppressionMark mark = new(@event.OccurredAt, @event.Id, @event.Words);
        if (@event.ShowsDomainAlive)
            return WithoutVoid(state with { Accepted = SuppressionMark.Later(state.Accepted, mark) });
        if (@event.Kind == SuppressionEventKind.Release && SuppressionAddress.IsDomain(@event.Address))
            return WithoutVoid(state with { Release = SuppressionMark.Later(state.Release, mark) });
        return @event.SpeaksOfDomain ? WithWitness(state, new(@event.Address, mark)) : state;
    }

    private DomainState WithWitness(DomainState state, DomainWitness witness)
    {
        if (witness.Mark.At <= VoidUntil(state))
            return state;
        DomainWitness? same = state.Witnesses.FirstOrDefault(one => one.Recipient == witness.Recipient);
        DomainWitness later = same is null ? witness : witness with { Mark = SuppressionMark.Later(same.Mark, witness.Mark)! };
        DomainWitness[] witnesses =
        [
            .. state.Witnesses.Where(one => one != same).Append(later)
                .OrderBy(one => one.Mark.At).ThenBy(one => one.Recipient, StringComparer.Ordinal).TakeLast(DomainRecipients),
        ];
        bool acts = witnesses.Length == DomainRecipients && Day(witnesses[^1].Mark) - Day(witnesses[0].Mark) <= DomainWindowDays;
        return state with
        {
            Witnesses = witnesses,
            Run = acts ? SuppressionRun.Later(state.Run, new(witnesses[0].Mark.At, witnesses[^1].Mark)) : state.Run,
        };
    }

    private DomainState WithoutVoid(DomainState state)
    {
        DateTimeOffset until = VoidUntil(state);
        return state with { Run = state.Run?.After(until), Witnesses = [.. state.Witnesses.Where(one => one.Mark.At > until)] };
    }

    /// <summary>Up to when notices against the domain count for nothing: it had just accepted mail, or a person released it.</summary>
    private DateTimeOffset VoidUntil(DomainState state)
    {
        DateTimeOffset released = state.Release?.At ?? DateTimeOffset.MinValue;
        if (state.Accepted is null)
            return released;
        DateTimeOffset proven = DomainAcceptance > DateTimeOffset.MaxValue - state.Accepted.At ? DateTimeOffset.MaxValue : state.Accepted.At + DomainAcceptance;
        return proven > released ? proven : released;
    }
}
