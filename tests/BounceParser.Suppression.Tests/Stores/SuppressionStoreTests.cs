using Microsoft.Extensions.Time.Testing;

namespace BounceParsing.Suppression.Tests.Stores;

/// <summary>What every store does; each store's class opens its own.</summary>
public abstract class SuppressionStoreTests : IAsyncLifetime
{
    private const string Jane = "jane@example.org";
    private ISuppressionStore? _store;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected static DateTimeOffset Now { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    protected FakeTimeProvider Clock { get; } = new(Now);

    private ISuppressionStore Store => _store!;

    public async ValueTask InitializeAsync() => _store = await OpenAsync(new() { TimeProvider = Clock });

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_store is not null)
            await _store.DisposeAsync();
        await CloseAsync();
    }

    [Fact]
    public async Task A_bounce_is_found_by_any_spelling_of_its_address()
    {
        await Record(Notices.Failure(Jane, Notices.UserUnknown, Now));
        IReadOnlyDictionary<string, SuppressionEntry> found = await Store.FindAsync(["JANE@Example.org", "joe@example.org"], Cancellation);
        found.Should().ContainSingle().Which.Value.Should().BeEquivalentTo(new
        {
            Address = "JANE@Example.org",
            Cause = SuppressionCause.HardBounce,
            Since = Now,
            Until = Now.AddDays(180),
            Words = "UnknownUser: 550 5.1.1 User unknown",
        });
    }

    [Fact]
    public async Task The_same_notice_twice_changes_nothing()
    {
        string mail = Notices.Dsn(Jane, Notices.MailboxFull, Now);
        RecordResult first = await Record(Notices.Parse(mail), Notices.Parse(mail));
        RecordResult second = await Record(Notices.Parse($"Delivered-To: other@example.com\nX-Folder: b\n{mail}"));
        (first.Recorded, first.Known, second.Recorded, second.Known).Should().Be((1, 1, 0, 1));
        (await Store.HistoryAsync(Jane, Cancellation)).Should().ContainSingle();
    }

    [Fact]
    public async Task Soft_bounces_strike_off_across_batches()
    {
        for (int day = 0; day < 6; day++)
        {
            (await Store.FindAsync(Jane, Cancellation)).Should().BeNull();
            await Record(Notices.Failure(Jane, Notices.MailboxFull, Now.AddDays(day)));
            Clock.Advance(TimeSpan.FromDays(1));
        }

        (await Store.FindAsync(Jane, Cancellation))!.Cause.Should().Be(SuppressionCause.SoftBounces);
    }

    [Fact]
    public async Task A_suppression_ends_when_it_expires()
    {
        await Record(Notices.Failure(Jane, Notices.UserUnknown, Now));
        Clock.Advance(TimeSpan.FromDays(181));
        (await Store.FindAsync(Jane, Cancellation)).Should().BeNull();
    }

    [Fact]
    public async Task A_domain_is_struck_off_by_enough_recipients_and_found_for_each_address_at_it()
    {
        RecordResult result = await Record([.. Enumerable.Range(0, 5).Select(i => Notices.Failure($"user{i}@example.org", Notices.DomainUnknown, Now))]);
        result.Domains.Should().Contain(one => one.Domain == "example.org" && one.Effect == SuppressionEffect.Suppressed);
        (await Store.FindAsync("nobody@example.org", Cancellation))!.Cause.Should().Be(SuppressionCause.Domain);
        (await Store.HistoryAsync("@example.org", Cancellation)).Should().HaveCount(5);
        Clock.Advance(TimeSpan.FromHours(1));
        (await Store.ReleaseAsync("nobody@example.org", "sam", "she called", Cancellation)).Should().BeFalse();
        (await Store.FindAsync("nobody@example.org", Cancellation)).Should().BeNull("a person released this address");
        (await Store.ReleaseAsync("@example.org", "sam", "it is back", Cancellation)).Should().BeTrue();
        (await Store.FindAsync("other@example.org", Cancellation)).Should().BeNull();
    }

    [Fact]
    public async Task A_release_is_told_with_who_and_why()
    {
        await Record(Notices.Complaint(Jane, Now));
        Clock.Advance(TimeSpan.FromDays(1));
        (await Store.ReleaseAsync(Jane, "sam", "asked us to", Cancellation)).Should().BeTrue();
        (await Store.ReleaseAsync("joe@example.org", "sam", "for nothing", Cancellation)).Should().BeFalse();
        (await Store.FindAsync(Jane, Cancellation)).Should().BeNull();
        HistoryEntry[] history = [.. await Store.HistoryAsync(Jane, Cancellation)];
        history.Select(one => one.Kind).Should().Equal(SuppressionEventKind.Complaint, SuppressionEventKind.Release);
        history[1].Should().BeEquivalentTo(new { By = "sam", Words = "asked us to", OccurredAt = Now.AddDays(1), RecordedAt = Now.AddDays(1) });
    }

    [Fact]
    public async Task The_history_keeps_what_the_notice_said()
    {
        await Record(Notices.Failure(Jane, Notices.UserUnknown, Now));
        (await Store.HistoryAsync(Jane, Cancellation)).Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Kind = SuppressionEventKind.HardBounce,
            OccurredAt = Now,
            RecordedAt = Now,
            IsTrusted = true,
            Reason = BounceReason.UnknownUser,
            Status = EnhancedStatusCode.Parse("5.1.1"),
            Words = "UnknownUser: 550 5.1.1 User unknown",
        });
    }

    [Fact]
    public async Task Forgetting_erases_an_address_everywhere()
    {
        await Record([.. Enumerable.Range(0, 5).Select(i => Notices.Failure($"user{i}@example.org", Notices.DomainUnknown, Now))]);
        (await Store.ForgetAsync("User4@example.org", Cancellation)).Should().Be(1);
        (await Store.HistoryAsync("user4@example.org", Cancellation)).Should().BeEmpty();
        (await Store.HistoryAsync("@example.org", Cancellation)).Should().HaveCount(4);
        (await Store.HistoryAsync("user3@example.org", Cancellation)).Should().ContainSingle();
    }

    [Fact]
    public async Task Purging_erases_what_is_old_and_acts_no_more()
    {
        await Record(Notices.Failure(Jane, Notices.UserUnknown, Now), Notices.Complaint("joe@example.org", Now), Notices.Failure("ann@example.org", Notices.MailboxFull, Now));
        Clock.Advance(TimeSpan.FromDays(400));
        await Record(Notices.Failure("new@example.org", Notices.UserUnknown, Now.AddDays(400)));
        (await Store.PurgeAsync(Now.AddDays(1), Cancellation)).Should().Be(3);
        (await Store.FindAsync([Jane, "joe@example.org", "new@example.org"], Cancellation)).Keys.Should().BeEquivalentTo("joe@example.org", "new@example.org");
        (await Store.HistoryAsync("joe@example.org", Cancellation)).Should().BeEmpty();
        (await Store.PurgeAsync(Now.AddDays(1), Cancellation)).Should().Be(0);
    }

    [Fact]
    public async Task Thousands_are_asked_at_once()
    {
        await Store.RecordAsync(Enumerable.Range(0, 2000).Select(i => SuppressionEvent.Suppress($"user{i}@example.net", "import", "an older list", Now)), Cancellation);
        (await Store.FindAsync(Enumerable.Range(1000, 5000).Select(i => $"user{i}@example.net"), Cancellation)).Should().HaveCount(1000);
    }

    [Fact]
    public async Task A_batch_that_fails_records_nothing()
    {
        static IEnumerable<SuppressionEvent> Broken()
        {
            yield return SuppressionEvent.Suppress(Jane, "import", "an older list", Now);
            yield return SuppressionEvent.Suppress("joe@example.org", "import", "an older list", Now) with { Words = null! };
        }

        await ((Func<Task>)(() => Store.RecordAsync(Broken(), Cancellation))).Should().ThrowAsync<Exception>();
        (await Store.HistoryAsync(Jane, Cancellation)).Should().BeEmpty();
        (await Store.FindAsync(Jane, Cancellation)).Should().BeNull();
    }

    [Fact]
    public async Task An_empty_batch_is_no_work()
        => (await Store.RecordAsync(Array.Empty<SuppressionEvent>(), Cancellation)).Recorded.Should().Be(0);

    [Fact]
    public async Task With_a_hash_key_no_address_is_kept_and_all_works_as_before()
    {
        await using ISuppressionStore hashed = await OpenAsync(new() { TimeProvider = Clock, HashKey = "a secret of some length"u8.ToArray() });
        IEnumerable<BounceReport> reports = Enumerable.Range(0, 5).Select(i => Notices.Failure($"user{i}@example.org", $"550 5.1.2 <user{i}@example.org> Host unknown (Name server: host not found)", Now));
        RecordResult result = await hashed.RecordAsync(reports, Now, Cancellation);
        result.Decisions[0].Event.Address.Should().EndWith("@example.org", "the caller sees what it gave");
        result.Domains[^1].Reason.Should().StartWith("example.org struck off");
        (await hashed.FindAsync("USER1@example.org", Cancellation))!.Cause.Should().Be(SuppressionCause.HardBounce);
        (await hashed.FindAsync("any@example.org", Cancellation))!.Cause.Should().Be(SuppressionCause.Domain);
        (await hashed.HistoryAsync("user1@example.org", Cancellation)).Should().ContainSingle().Which.Words.Should().Be("HardBounce: BadDomain 5.1.2");
        (await DumpAsync()).Should().NotContain("example.org").And.NotContain("user1").And.Contain("BadDomain");
        (await hashed.ReleaseAsync("@example.org", "sam", "it is back", Cancellation)).Should().BeTrue();
        (await hashed.ForgetAsync("user1@example.org", Cancellation)).Should().Be(1);
    }

    /// <summary>Opens the store that the test uses; a second time the same one with other options.</summary>
    protected abstract Task<ISuppressionStore> OpenAsync(SuppressionStoreOptions options);

    /// <summary>All that is kept, as text.</summary>
    protected abstract Task<string> DumpAsync();

    /// <summary>Takes away what <see cref="OpenAsync"/> made.</summary>
    protected abstract Task CloseAsync();

    private Task<RecordResult> Record(params BounceReport[] reports) => Store.RecordAsync(reports, Clock.GetUtcNow(), Cancellation);
}
