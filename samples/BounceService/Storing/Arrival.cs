using BounceParsing;

namespace BounceService.Storing;

/// <summary>One mail or event on its way into the store. What becomes of it depends on nothing else, so it may come twice.</summary>
public sealed record Arrival
{
    /// <summary>Where it came in, such as "http", "imap://bounces@mail.example.com/INBOX" or "webhook:sendgrid".</summary>
    public required string Source { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The mail as it came; null when only <see cref="Report"/> is at hand.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>What it says; null when it is yet to be read from <see cref="Content"/>.</summary>
    public BounceReport? Report { get; init; }

    /// <summary>The sending service's own id of the event, which stands for the notice's fingerprint; null for a mail.</summary>
    public string? EventId { get; init; }
}
