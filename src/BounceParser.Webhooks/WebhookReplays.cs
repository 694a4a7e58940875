namespace BounceParsing.Webhooks;

/// <summary>
/// Remembers which events were seen, in memory and up to a number of them; the oldest are forgotten first. Services send an
/// event again when a reply was lost or late, and some as a habit.
/// </summary>
/// <remarks>Thread-safe. An application on several hosts keeps <see cref="WebhookEvent.Id"/> under a unique key of its database instead.</remarks>
public sealed class WebhookReplays
{
    private readonly object _gate = new();
    private readonly Dictionary<(string Service, string Id), long> _seen = [];
    private readonly Queue<((string Service, string Id) Key, long Turn)> _order = [];
    private readonly int _capacity;
    private long _turn;

    /// <summary>A memory of a size.</summary>
    /// <param name="capacity">How many events are remembered, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is less than 1.</exception>
    public WebhookReplays(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <summary>Remembers an event: true when it was not seen before, false when it is a replay.</summary>
    /// <exception cref="ArgumentNullException">The event is null.</exception>
    public bool TryAdd(WebhookEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        lock (_gate)
        {
            (string Service, string Id) key = (@event.Service, @event.Id);
            if (!_seen.TryAdd(key, ++_turn))
                return false;
            _order.Enqueue((key, _turn));
            while (_order.Count > _capacity)
                DropOldest();
            return true;
        }
    }

    /// <summary>Forgets an event that could not be dealt with, so that the service's next try counts.</summary>
    /// <exception cref="ArgumentNullException">The event is null.</exception>
    public void Forget(WebhookEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        lock (_gate)
            _seen.Remove((@event.Service, @event.Id));
    }

    // An event that was forgotten and came again stands twice in the order: only its own turn drops it.
    private void DropOldest()
    {
        ((string Service, string Id) key, long turn) = _order.Dequeue();
        if (_seen.TryGetValue(key, out long latest) && latest == turn)
            _seen.Remove(key);
    }
}
