namespace BounceParsing.Suppression;

/// <content>How an event enters a state: by the later of two marks, which asks for no order.</content>
public sealed partial record SuppressionPolicy
{
    private SuppressionState Merge(SuppressionState state, SuppressionEvent @event)
    {
        SuppressionMark mark = new(@event.OccurredAt, @event.Id, @event.Words);
        return @event.Kind switch
        {
            SuppressionEventKind.HardBounce => WithoutVoid(state with { HardBounce = SuppressionMark.Later(state.HardBounce, mark) }),
            SuppressionEventKind.SoftBounce => WithoutVoid(WithSoftBounce(state, mark)),
            SuppressionEventKind.Complaint => WithoutVoid(state with { Complaint = SuppressionMark.Later(state.Complaint, mark) }),
            SuppressionEventKind.Unsubscribe => WithoutVoid(state with { Unsubscribe = SuppressionMark.Later(state.Unsubscribe, mark) }),
            SuppressionEventKind.Suppressed => WithoutVoid(state with { Suppressed = SuppressionMark.Later(state.Suppressed, mark) }),
            SuppressionEventKind.Manual => WithoutVoid(state with { Manual = SuppressionMark.Later(state.Manual, mark) }),
            SuppressionEventKind.Delivery => WithoutVoid(state with { Delivery = SuppressionMark.Later(state.Delivery, mark) }),
            SuppressionEventKind.Release => WithoutVoid(state with { Release = SuppressionMark.Later(state.Release, mark) }),
            _ => state,
        };
    }

    /// <summary>The state without what a delivery or a release has made void. A delivery tells nothing of what a person wishes.</summary>
    private static SuppressionState WithoutVoid(SuppressionState state)
    {
        DateTimeOffset released = state.Release?.At ?? DateTimeOffset.MinValue;
        DateTimeOffset proven = ProvenAt(state);
        return state with
        {
            Complaint = state.Complaint?.After(released),
            Unsubscribe = state.Unsubscribe?.After(released),
            Manual = state.Manual?.After(released),
            HardBounce = state.HardBounce?.After(proven),
            Suppressed = state.Suppressed?.After(proven),
            SoftRun = state.SoftRun?.After(proven),
            SoftBounces = [.. state.SoftBounces.Where(mark => mark.At > proven)],
        };
    }

    private static DateTimeOffset ProvenAt(SuppressionState state)
    {
        DateTimeOffset released = state.Release?.At ?? DateTimeOffset.MinValue;
        return state.Delivery?.At > released ? state.Delivery.At : released;
    }

    private SuppressionState WithSoftBounce(SuppressionState state, SuppressionMark mark)
    {
        if (mark.At <= ProvenAt(state))
            return state;
        SuppressionMark? sameDay = state.SoftBounces.FirstOrDefault(one => Day(one) == Day(mark));
        SuppressionMark[] days =
        [
            .. state.SoftBounces.Where(one => one != sameDay).Append(SuppressionMark.Later(sameDay, mark)!).OrderBy(one => one.At).TakeLast(DaysToAct),
        ];
        bool acts = days.Length == DaysToAct && days.Length == Streak(days);
        return state with
        {
            SoftBounces = days,
            SoftRun = acts ? SuppressionRun.Later(state.SoftRun, new(days[0].At, days[^1])) : state.SoftRun,
        };
    }

    private decimal Points(IReadOnlyList<SuppressionMark> days, DateTimeOffset now)
    {
        bool isForgotten = days.Count == 0 || DateOnly.FromDateTime(now.UtcDateTime).DayNumber - Day(days[^1]) > QuietDays;
        return isForgotten ? 0 : Streak(days) * SoftBouncePoints;
    }

    /// <summary>How many of the last days stand together, no quiet time between them.</summary>
    private int Streak(IReadOnlyList<SuppressionMark> days)
    {
        int count = 1;
        while (count < days.Count && Day(days[^count]) - Day(days[^(count + 1)]) <= QuietDays)
            count++;
        return count;
    }

    private static int Day(SuppressionMark mark) => DateOnly.FromDateTime(mark.At.UtcDateTime).DayNumber;
}
