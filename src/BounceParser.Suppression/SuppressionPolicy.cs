namespace BounceParsing.Suppression;

/// <summary>
/// When an address or a domain is struck off, and for how long. All members are pure functions: the same events give the same state
/// in whatever order those of one day arrive, however often, in whatever time zone their times are written.
/// </summary>
/// <remarks>
/// A hard bounce, a complaint, a request to be taken off and a sending service's own suppression act at once. A soft bounce whose cause
/// lies with the recipient scores <see cref="SoftBouncePoints"/>, at most once a day (UTC). Delays, and what is the sender's, the message's or
/// the network's fault, score nothing. A delivery voids bounces before it; a person's release voids everything before it.
/// </remarks>
public sealed partial record SuppressionPolicy
{
    private const int MostDays = 1000;
    private readonly decimal _softBouncePoints = 0.5m;
    private readonly decimal _actAtPoints = 3m;
    private readonly int _quietDays = 30;
    private readonly TimeSpan? _hardBounceExpiry = TimeSpan.FromDays(180);
    private readonly TimeSpan? _softBounceExpiry = TimeSpan.FromDays(90);

    /// <summary>The policy that is used where none is given.</summary>
    public static SuppressionPolicy Default { get; } = new();

    /// <summary>What a day with soft bounces scores; 0.5 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public decimal SoftBouncePoints
    {
        get => _softBouncePoints;
        init => _softBouncePoints = Positive(value);
    }

    /// <summary>At how many points an address is struck off; 3 unless set: six days with soft bounces.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public decimal ActAtPoints
    {
        get => _actAtPoints;
        init => _actAtPoints = Positive(value);
    }

    /// <summary>After how many days without a soft bounce the points are forgotten; 30 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public int QuietDays
    {
        get => _quietDays;
        init => _quietDays = Positive(value);
    }

    /// <summary>How long a hard bounce, or a service's own suppression, acts; 180 days unless set, null for ever.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public TimeSpan? HardBounceExpiry
    {
        get => _hardBounceExpiry;
        init => _hardBounceExpiry = Positive(value);
    }

    /// <summary>How long soft bounces act that together have struck off an address; 90 days unless set, null for ever.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public TimeSpan? SoftBounceExpiry
    {
        get => _softBounceExpiry;
        init => _softBounceExpiry = Positive(value);
    }

    /// <summary>How many days with soft bounces act.</summary>
    private int DaysToAct => (int)Math.Clamp(decimal.Ceiling(Math.Min(ActAtPoints / SoftBouncePoints, MostDays)), 1, MostDays);

    /// <summary>What a report says about one recipient, applied to what is remembered of the address.</summary>
    /// <param name="state">What is remembered; <see cref="SuppressionState.Empty"/> at first.</param>
    /// <param name="report">The report.</param>
    /// <param name="recipient">One of its recipients.</param>
    /// <param name="now">The time now: no event is later.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The recipient has no address.</exception>
    public SuppressionDecision Apply(SuppressionState state, BounceReport report, BouncedRecipient recipient, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentException.ThrowIfNullOrWhiteSpace(recipient.Address, nameof(recipient));
        return Apply(state, ReportReader.Read(report, recipient, now), now);
    }

    /// <summary>One event, applied to what is remembered of its address.</summary>
    /// <param name="state">What is remembered; <see cref="SuppressionState.Empty"/> at first.</param>
    /// <param name="event">The event.</param>
    /// <param name="now">The time now: what has expired by then acts no more.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SuppressionDecision Apply(SuppressionState state, SuppressionEvent @event, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(@event);
        SuppressionState next = @event.IsTrusted ? Merge(state, @event) : state;
        SuppressionStanding standing = Standing(next, now);
        SuppressionEffect effect = EffectOf(Standing(state, now).IsSuppressed, standing.IsSuppressed, state != next);
        return new() { Event = @event, State = next, Effect = effect, Standing = standing, Reason = Sentences.Of(@event, effect, standing) };
    }

    /// <summary>Where an address stands at a time.</summary>
    /// <exception cref="ArgumentNullException">The state is null.</exception>
    public SuppressionStanding Standing(SuppressionState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        decimal points = Points(state.SoftBounces, now);
        return Acts(SuppressionCause.Complaint, state.Complaint, null, now, points)
            ?? Acts(SuppressionCause.Unsubscribe, state.Unsubscribe, null, now, points)
            ?? Acts(SuppressionCause.Manual, state.Manual, null, now, points)
            ?? Acts(SuppressionCause.HardBounce, state.HardBounce, HardBounceExpiry, now, points)
            ?? Acts(SuppressionCause.Suppressed, state.Suppressed, HardBounceExpiry, now, points)
            ?? Acts(SuppressionCause.SoftBounces, state.SoftRun?.Last, SoftBounceExpiry, now, points)
            ?? new(SuppressionCause.None, null, null, points);
    }

    private static SuppressionStanding? Acts(SuppressionCause cause, SuppressionMark? mark, TimeSpan? expiry, DateTimeOffset now, decimal points)
    {
        if (mark is null)
            return null;
        DateTimeOffset? until = expiry is null || expiry > DateTimeOffset.MaxValue - mark.At ? null : mark.At + expiry;
        return until <= now ? null : new(cause, mark, until, points);
    }

    private static SuppressionEffect EffectOf(bool was, bool @is, bool changed)
    {
        if (was != @is)
            return @is ? SuppressionEffect.Suppressed : SuppressionEffect.Released;
        return changed ? SuppressionEffect.Remembered : SuppressionEffect.None;
    }

    private static T Positive<T>(T value)
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, default!);
        return value;
    }

    private static TimeSpan? Positive(TimeSpan? value) => value is TimeSpan time ? Positive(time) : null;
}
