using BounceParsing.Webhooks.Tests.Support;

namespace BounceParsing.Webhooks.Tests;

/// <summary>Events that are sent again.</summary>
public sealed class ReplayTests
{
    [Fact]
    public void An_event_is_new_once()
    {
        WebhookReplays replays = new(10);
        Shape shape = Shape.Of("sendgrid").Single(shape => shape.Name.StartsWith("a batch", StringComparison.Ordinal));
        Door.All.Read(shape.ToRequest()).Events.Where(replays.TryAdd).Should().HaveCount(2);
        Door.All.Read(shape.ToRequest()).Events.Where(replays.TryAdd).Should().BeEmpty();
    }

    [Fact]
    public void The_same_id_of_another_service_is_another_event()
    {
        WebhookReplays replays = new(10);
        replays.TryAdd(Event("sendgrid", "1")).Should().BeTrue();
        replays.TryAdd(Event("mailgun", "1")).Should().BeTrue();
    }

    [Fact]
    public void What_could_not_be_dealt_with_is_new_again()
    {
        WebhookReplays replays = new(2);
        replays.TryAdd(Event("sendgrid", "1"));
        replays.Forget(Event("sendgrid", "1"));
        replays.TryAdd(Event("sendgrid", "1")).Should().BeTrue();
        replays.TryAdd(Event("sendgrid", "2")).Should().BeTrue();
        replays.TryAdd(Event("sendgrid", "1")).Should().BeFalse();
    }

    [Fact]
    public void The_oldest_are_forgotten_first()
    {
        WebhookReplays replays = new(2);
        foreach (string id in (string[])["1", "2", "3"])
            replays.TryAdd(Event("sendgrid", id)).Should().BeTrue();
        replays.TryAdd(Event("sendgrid", "3")).Should().BeFalse();
        replays.TryAdd(Event("sendgrid", "1")).Should().BeTrue();
    }

    [Fact]
    public void Threads_share_a_memory()
    {
        WebhookReplays replays = new(10_000);
        int added = 0;
        Parallel.For(0, 4000, i => _ = replays.TryAdd(Event("sendgrid", $"{i % 1000}")) ? Interlocked.Increment(ref added) : 0);
        added.Should().Be(1000);
    }

    private static WebhookEvent Event(string service, string id) => new() { Service = service, Id = id, Name = "bounce", Report = new BounceReport() };
}
