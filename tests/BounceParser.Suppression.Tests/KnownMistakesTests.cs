namespace BounceParsing.Suppression.Tests;

/// <summary>What programs that were written over and over again got wrong, each as a test. Those of reading a mailbox stand with the mailboxes.</summary>
public sealed class KnownMistakesTests
{
    private static readonly SuppressionPolicy Policy = SuppressionPolicy.Default;
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void One_failed_look_up_of_an_address_does_not_strike_off_its_domain()
        => Domain(Bounces(1)).IsSuppressed.Should().BeFalse();

    [Fact]
    public void Failed_look_ups_of_enough_addresses_strike_off_the_domain_for_a_time()
    {
        SuppressionStanding standing = Domain(Bounces(5));
        standing.Cause.Should().Be(SuppressionCause.Domain);
        standing.Until.Should().Be(Now.AddMinutes(4).AddDays(30));
        Domain(Bounces(4)).IsSuppressed.Should().BeFalse();
    }

    [Fact]
    public void Many_failed_look_ups_of_one_address_do_not_strike_off_its_domain()
        => Domain(Enumerable.Range(0, 50).Select(i => DomainBounce("jane", Now.AddMinutes(i)))).IsSuppressed.Should().BeFalse();

    [Fact]
    public void A_domain_that_accepted_mail_lately_is_not_struck_off()
    {
        Domain(Bounces(50).Prepend(SuppressionEvent.Delivered("joe@example.org", Now.AddDays(-29)))).IsSuppressed.Should().BeFalse();
        Domain(Bounces(50).Append(SuppressionEvent.Delivered("joe@example.org", Now.AddDays(1)))).IsSuppressed.Should().BeFalse();
        Domain(Bounces(50).Prepend(SuppressionEvent.Delivered("joe@example.org", Now.AddDays(-31)))).IsSuppressed.Should().BeTrue();
    }

    [Fact]
    public void A_guess_from_a_code_alone_is_no_word_against_a_domain()
        => Domain(Enumerable.Range(0, 50).Select(i => Event(Notices.Failure($"user{i}@example.org", "550 5.4.4", Now)))).IsSuppressed.Should().BeFalse();

    [Fact]
    public void Unknown_users_are_no_word_against_their_domain()
        => Domain(Enumerable.Range(0, 50).Select(i => Event(Notices.Failure($"user{i}@example.org", Notices.UserUnknown, Now)))).IsSuppressed.Should().BeFalse();

    [Fact]
    public void A_person_releases_a_domain()
        => Domain(Bounces(9).Append(SuppressionEvent.Release("@example.org", "sam", "it is back", Now.AddDays(1)))).IsSuppressed.Should().BeFalse();

    [Theory]
    [InlineData(Notices.Spam)]
    [InlineData(Notices.Blocked)]
    public void Rejections_as_spam_are_not_scored_against_the_recipient(string reply)
    {
        SuppressionState state = SuppressionState.Empty;
        for (int day = 0; day < 60; day++)
            state = Policy.Apply(state, Event(Notices.Failure("jane@example.org", reply, Now.AddDays(day))), Now.AddDays(60)).State;
        state.Should().Be(SuppressionState.Empty);
    }

    [Fact]
    public void Our_own_network_that_is_down_for_a_week_strikes_off_nobody()
    {
        SuppressionState state = SuppressionState.Empty;
        for (int day = 0; day < 7; day++)
            state = Policy.Apply(state, Event(Notices.Failure("jane@example.org", Notices.Refused, Now.AddDays(day))), Now.AddDays(7)).State;
        state.Should().Be(SuppressionState.Empty);
    }

    private static IEnumerable<SuppressionEvent> Bounces(int count)
        => Enumerable.Range(0, count).Select(i => DomainBounce($"user{i}", Now.AddMinutes(i)));

    private static SuppressionEvent DomainBounce(string user, DateTimeOffset at) => Event(Notices.Failure($"{user}@example.org", Notices.DomainUnknown, at));

    private static SuppressionEvent Event(BounceReport report) => SuppressionEvent.From(report, Now.AddYears(1)).Single();

    private static SuppressionStanding Domain(IEnumerable<SuppressionEvent> events)
    {
        DomainState state = DomainState.Empty;
        DateTimeOffset now = Now.AddDays(2);
        foreach (SuppressionEvent one in events)
            state = Policy.ApplyToDomain(state, one, now).State;
        return Policy.Standing(state, now);
    }
}
