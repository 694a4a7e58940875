namespace BounceParsing.Suppression.Tests;

/// <summary>What strikes an address off, and what does not.</summary>
public sealed class PolicyTests
{
    private const string Jane = "jane@example.org";
    private static readonly SuppressionPolicy Policy = SuppressionPolicy.Default;
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Notices.UserUnknown, SuppressionCause.HardBounce)]
    [InlineData(Notices.OnTheList, SuppressionCause.Suppressed)]
    [InlineData(Notices.MailboxFull, SuppressionCause.None)]
    [InlineData(Notices.Spam, SuppressionCause.None)]
    [InlineData(Notices.Blocked, SuppressionCause.None)]
    [InlineData(Notices.Refused, SuppressionCause.None)]
    public void One_failure_acts_only_where_it_is_hard(string reply, SuppressionCause cause)
        => Apply(SuppressionState.Empty, Notices.Failure(Jane, reply, Start), Start).Standing.Cause.Should().Be(cause);

    [Fact]
    public void A_decision_tells_the_reason_in_words_and_its_evidence()
    {
        SuppressionDecision decision = Apply(SuppressionState.Empty, Notices.Failure(Jane, Notices.UserUnknown, Start), Start);
        decision.Effect.Should().Be(SuppressionEffect.Suppressed);
        decision.Reason.Should().Be("struck off until 2026-08-28, a hard bounce: UnknownUser: 550 5.1.1 User unknown");
        decision.Evidence!.Words.Should().Be("User unknown");
    }

    [Fact]
    public void A_complaint_and_an_unsubscribe_never_expire()
    {
        SuppressionDecision complaint = Apply(SuppressionState.Empty, Notices.Complaint(Jane, Start), Start);
        SuppressionDecision unsubscribe = Apply(SuppressionState.Empty, Notices.Unsubscribe(Jane, Start), Start);
        Policy.Standing(complaint.State, Start.AddYears(90)).Cause.Should().Be(SuppressionCause.Complaint);
        Policy.Standing(unsubscribe.State, Start.AddYears(90)).Cause.Should().Be(SuppressionCause.Unsubscribe);
    }

    [Theory]
    [InlineData("not-spam")]
    [InlineData("auth-failure")]
    [InlineData("virus")]
    public void A_feedback_report_that_is_no_persons_complaint_changes_nothing(string type)
        => Apply(SuppressionState.Empty, Notices.Complaint(Jane, Start, type), Start).State.Should().Be(SuppressionState.Empty);

    [Fact]
    public void A_hard_bounce_expires()
    {
        SuppressionState state = Apply(SuppressionState.Empty, Notices.Failure(Jane, Notices.UserUnknown, Start), Start).State;
        Policy.Standing(state, Start.AddDays(179)).IsSuppressed.Should().BeTrue();
        Policy.Standing(state, Start.AddDays(180)).IsSuppressed.Should().BeFalse();
        (Policy with { HardBounceExpiry = null }).Standing(state, Start.AddYears(50)).IsSuppressed.Should().BeTrue();
    }

    [Theory]
    [InlineData(5, 1, false)]
    [InlineData(6, 1, true)]
    [InlineData(6, 30, true)]
    [InlineData(6, 31, false)]
    [InlineData(40, 31, false)]
    public void Soft_bounces_act_on_six_days_without_thirty_quiet_ones_between(int days, int apart, bool acts)
    {
        SuppressionState state = SuppressionState.Empty;
        for (int i = 0; i < days; i++)
            state = Apply(state, Notices.Failure(Jane, Notices.MailboxFull, Start.AddDays(i * apart)), Start.AddDays(i * apart)).State;
        Policy.Standing(state, Start.AddDays(days * apart)).IsSuppressed.Should().Be(acts);
    }

    [Fact]
    public void Soft_bounces_of_one_day_count_once()
    {
        SuppressionState state = SuppressionState.Empty;
        for (int i = 0; i < 50; i++)
            state = Apply(state, Notices.Failure(Jane, Notices.MailboxFull, Start.AddMinutes(i)), Start.AddHours(2)).State;
        Policy.Standing(state, Start.AddHours(2)).Should().BeEquivalentTo(new { Points = 0.5m, IsSuppressed = false });
    }

    [Fact]
    public void Points_are_forgotten_after_thirty_quiet_days()
    {
        SuppressionState state = Apply(SuppressionState.Empty, Notices.Failure(Jane, Notices.MailboxFull, Start), Start).State;
        Policy.Standing(state, Start.AddDays(30)).Points.Should().Be(0.5m);
        Policy.Standing(state, Start.AddDays(31)).Points.Should().Be(0);
    }

    [Fact]
    public void A_delay_scores_nothing()
        => Apply(SuppressionState.Empty, Notices.Failure(Jane, Notices.MailboxFull, Start, action: "delayed"), Start).State.Should().Be(SuppressionState.Empty);

    [Fact]
    public void A_delivery_releases_from_bounces_and_not_from_a_complaint()
    {
        BounceReport delivered = Notices.Failure(Jane, "250 2.0.0 OK", Start.AddDays(1), action: "delivered");
        SuppressionState bounced = Apply(SuppressionState.Empty, Notices.Failure(Jane, Notices.UserUnknown, Start), Start).State;
        Apply(bounced, delivered, Start.AddDays(1)).Effect.Should().Be(SuppressionEffect.Released);
        SuppressionState complained = Apply(SuppressionState.Empty, Notices.Complaint(Jane, Start), Start).State;
        Apply(complained, delivered, Start.AddDays(1)).Standing.Cause.Should().Be(SuppressionCause.Complaint);
    }

    [Fact]
    public void A_person_releases_from_a_complaint_and_a_later_bounce_strikes_off_again()
    {
        SuppressionState complained = Apply(SuppressionState.Empty, Notices.Complaint(Jane, Start), Start).State;
        SuppressionDecision released = Policy.Apply(complained, SuppressionEvent.Release(Jane, "sam", "asked us to", Start.AddDays(1)), Start.AddDays(1));
        released.Reason.Should().Be("released by sam: asked us to");
        Apply(released.State, Notices.Failure(Jane, Notices.UserUnknown, Start.AddDays(2)), Start.AddDays(2)).Effect.Should().Be(SuppressionEffect.Suppressed);
        Apply(released.State, Notices.Failure(Jane, Notices.UserUnknown, Start), Start.AddDays(2)).Effect.Should().Be(SuppressionEffect.None);
    }

    [Fact]
    public void A_report_that_is_not_believed_changes_nothing()
    {
        SuppressionEvent forged = SuppressionEvent.From(Notices.Failure(Jane, Notices.UserUnknown, Start), Start)[0] with { IsTrusted = false };
        SuppressionDecision decision = Policy.Apply(SuppressionState.Empty, forged, Start);
        decision.State.Should().Be(SuppressionState.Empty);
        decision.Reason.Should().StartWith("nothing changed, the report is not believed");
        Policy.ApplyToDomain(DomainState.Empty, forged with { SpeaksOfDomain = true }, Start).State.Should().Be(DomainState.Empty);
    }

    [Fact]
    public void A_notice_from_the_future_counts_as_of_now()
    {
        SuppressionDecision decision = Apply(SuppressionState.Empty, Notices.Failure(Jane, Notices.UserUnknown, Start.AddYears(20)), Start);
        decision.Standing.Since!.At.Should().Be(Start);
    }

    [Fact]
    public void The_date_that_a_notice_gives_itself_does_not_count_beside_our_own_servers_stamp()
    {
        SuppressionState state = SuppressionState.Empty;
        for (int i = 0; i < 12; i++)
        {
            string mail = Notices.Dsn(Jane, Notices.MailboxFull, Start.AddDays(-i), received: "Sun, 01 Mar 2026 12:00:00 +0000");
            state = Apply(state, Notices.Parse(mail), Start.AddDays(1)).State;
        }

        Policy.Standing(state, Start.AddDays(1)).Points.Should().Be(0.5m);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        ((Action)(() => _ = Policy with { ActAtPoints = 0 })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = Policy with { DomainExpiry = TimeSpan.Zero })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SuppressionEvent.Delivered("@example.org", Start))).Should().Throw<ArgumentException>();
        ((Action)(() => Policy.Apply(SuppressionState.Empty, new BounceReport(), new BouncedRecipient(), Start))).Should().Throw<ArgumentException>();
    }

    private static SuppressionDecision Apply(SuppressionState state, BounceReport report, DateTimeOffset now)
        => Policy.Apply(state, report, report.Recipients[0], now);
}
