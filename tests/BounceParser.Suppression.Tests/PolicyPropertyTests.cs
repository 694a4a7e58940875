using BounceParsing.Suppression.Stores;
using CsCheck;

namespace BounceParsing.Suppression.Tests;

/// <summary>Order of arrival within a day, duplicates, time zones and replays do not change a state.</summary>
public sealed class PolicyPropertyTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Start.AddDays(400);

    private static readonly Gen<SuppressionPolicy> GenPolicy = Gen.Select(Gen.Int[1, 4], Gen.Int[1, 40], Gen.Int[1, 3],
        (days, quiet, recipients) => new SuppressionPolicy { ActAtPoints = days * 0.5m, QuietDays = quiet, DomainRecipients = recipients });

    /// <summary>A history: days in order, on each some events of all kinds, a few at the same instant.</summary>
    private static readonly Gen<SuppressionEvent[][]> GenDays = Gen.Select(Gen.Int[0, 45], GenEvent().Array[0, 6])
        .Array[0, 12].Select(PlaceOnDays);

    [Fact]
    public void Order_within_a_day_does_not_change_the_state()
        => Gen.Select(GenPolicy, GenDays, Gen.Int).Sample((policy, days, seed) =>
        {
            Random random = new(seed);
            SuppressionEvent[][] shuffled = [.. days.Select(day => day.OrderBy(_ => random.Next()).ToArray())];
            return State(policy, shuffled) == State(policy, days) && Domain(policy, shuffled) == Domain(policy, days);
        }, iter: 1_000);

    [Fact]
    public void Duplicates_do_not_change_the_state()
        => Gen.Select(GenPolicy, GenDays, Gen.Int[1, 4]).Sample((policy, days, times) =>
        {
            SuppressionEvent[][] doubled = [.. days.Select(day => Enumerable.Repeat(day, times).SelectMany(one => one).ToArray())];
            return State(policy, doubled) == State(policy, days) && Domain(policy, doubled) == Domain(policy, days);
        }, iter: 1_000);

    [Fact]
    public void A_replay_changes_nothing_in_the_state()
        => Gen.Select(GenPolicy, GenDays, Gen.Int[0, 12]).Sample((policy, days, last) =>
        {
            SuppressionEvent[][] replayed = [.. days, .. days.TakeLast(last)];
            return State(policy, replayed) == State(policy, days) && Domain(policy, replayed) == Domain(policy, days);
        }, iter: 1_000);

    [Fact]
    public void The_time_zone_of_a_notice_does_not_change_the_state()
        => Gen.Select(Gen.Int[0, 3_000_000].Array[1, 10], Gen.Int[-12 * 4, 14 * 4].Array[10]).Sample((seconds, zones) =>
        {
            SuppressionState plain = SuppressionState.Empty, zoned = SuppressionState.Empty;
            foreach ((int i, int second) in seconds.Index())
            {
                DateTimeOffset at = Start.AddSeconds(second);
                string id = $"{i}";
                plain = Apply(plain, Notices.Failure("jane@example.org", Notices.MailboxFull, at, id));
                zoned = Apply(zoned, Notices.Failure("jane@example.org", Notices.MailboxFull, at.ToOffset(TimeSpan.FromMinutes(zones[i] * 15)), id));
            }

            // The words and the times are the same; the fingerprint is of the header as it is written.
            return plain.SoftBounces.Select(one => (one.At, one.Words)).SequenceEqual(zoned.SoftBounces.Select(one => (one.At, one.Words)))
                && plain.SoftRun?.From == zoned.SoftRun?.From;
        }, iter: 200);

    [Fact]
    public void A_state_survives_its_store()
        => Gen.Select(GenPolicy, GenDays).Sample((policy, days) =>
            StateJson.ReadAddress(StateJson.Write(State(policy, days))) == State(policy, days)
            && StateJson.ReadDomain(StateJson.Write(Domain(policy, days))) == Domain(policy, days));

    private static Gen<(SuppressionEventKind Kind, int Second, int User, bool IsTrusted)> GenEvent()
        => Gen.Select(Gen.Enum<SuppressionEventKind>(), Gen.OneOf(Gen.Int[0, 86_399], Gen.Int[40_000, 40_002]), Gen.Int[0, 4], Gen.Int[0, 9].Select(n => n > 0));

    private static SuppressionEvent[][] PlaceOnDays((int Gap, (SuppressionEventKind Kind, int Second, int User, bool IsTrusted)[] Events)[] days)
    {
        List<SuppressionEvent[]> placed = [];
        DateTimeOffset day = Start;
        foreach ((int gap, (SuppressionEventKind Kind, int Second, int User, bool IsTrusted)[] events) in days)
        {
            day = day.AddDays(gap + 1);
            placed.Add([.. events.Select(one => Event(day, one.Kind, one.Second, one.User, one.IsTrusted))]);
        }

        return [.. placed];
    }

    private static SuppressionEvent Event(DateTimeOffset day, SuppressionEventKind kind, int second, int user, bool isTrusted) => new()
    {
        Id = $"{day:yyyyMMdd}-{second}-{kind}-{user}-{isTrusted}",
        Address = $"user{user}@example.org",
        Kind = kind,
        OccurredAt = day.AddSeconds(second),
        IsTrusted = isTrusted,
        SpeaksOfDomain = kind == SuppressionEventKind.HardBounce,
        ShowsDomainAlive = kind == SuppressionEventKind.Delivery && user == 0,
        Words = kind.ToString(),
    };

    private static SuppressionState State(SuppressionPolicy policy, SuppressionEvent[][] days)
        => days.SelectMany(day => day).Aggregate(SuppressionState.Empty, (state, one) => policy.Apply(state, one, End).State);

    private static DomainState Domain(SuppressionPolicy policy, SuppressionEvent[][] days)
        => days.SelectMany(day => day).Aggregate(DomainState.Empty, (state, one) => policy.ApplyToDomain(state, one, End).State);

    private static SuppressionState Apply(SuppressionState state, BounceReport report)
        => SuppressionPolicy.Default.Apply(state, report, report.Recipients[0], End).State;
}
