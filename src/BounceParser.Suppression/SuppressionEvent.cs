using System.Globalization;

namespace BounceParsing.Suppression;

/// <summary>One thing that happened to one address: what a store records.</summary>
public sealed record SuppressionEvent
{
    /// <summary>The same for the same notice and recipient, however often it is read: 64 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The address as <see cref="SuppressionAddress.Normalize"/> gives it, or "@" and a domain.</summary>
    public required string Address { get; init; }

    /// <summary>What it means for the address.</summary>
    public SuppressionEventKind Kind { get; init; }

    /// <summary>When it happened, in UTC, to the millisecond; never later than it was read.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>False when the report is forged or likely so: it stays in the history and changes nothing.</summary>
    public bool IsTrusted { get; init; } = true;

    /// <summary>True when it says with high confidence that the whole domain takes no mail.</summary>
    public bool SpeaksOfDomain { get; init; }

    /// <summary>True when it shows that the domain accepted mail: delivered, relayed or expanded there.</summary>
    public bool ShowsDomainAlive { get; init; }

    /// <summary>Why it bounced.</summary>
    public BounceReason Reason { get; init; }

    /// <summary>The enhanced status code (RFC 3463); null when there is none.</summary>
    public EnhancedStatusCode? Status { get; init; }

    /// <summary>The reason and the words of the notice, or what a person said, on one line.</summary>
    public string Words { get; init; } = string.Empty;

    /// <summary>The rule and the words that decided; null when nothing did.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Who released or struck off; null when it was no person.</summary>
    public string? By { get; init; }

    /// <summary>The events of a report, one a recipient that has an address.</summary>
    /// <param name="report">The report.</param>
    /// <param name="receivedAt">When it was received, where the notice itself does not tell; no event is later.</param>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static IReadOnlyList<SuppressionEvent> From(BounceReport report, DateTimeOffset receivedAt)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReportReader.Read(report, receivedAt);
    }

    /// <summary>A message that was delivered, as the sender's own log tells.</summary>
    /// <param name="address">To whom.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The address is null or blank, or names a domain.</exception>
    public static SuppressionEvent Delivered(string address, DateTimeOffset at) => new()
    {
        Address = MailboxOf(address),
        Id = EventId.Of("delivery", MailboxOf(address), ReportReader.Instant(at).ToString("O", CultureInfo.InvariantCulture)),
        Kind = SuppressionEventKind.Delivery,
        OccurredAt = ReportReader.Instant(at),
        ShowsDomainAlive = true,
        Words = "delivered",
    };

    /// <summary>A person releases an address, or with "@example.com" a whole domain.</summary>
    /// <exception cref="ArgumentException">The address, the person or the reason is null or blank.</exception>
    public static SuppressionEvent Release(string address, string by, string why, DateTimeOffset at)
        => ByPerson(SuppressionEventKind.Release, SuppressionAddress.Normalize(address), by, why, at);

    /// <summary>A person strikes an address off, or brings it from an older list.</summary>
    /// <exception cref="ArgumentException">The address, the person or the reason is null or blank, or the address names a domain.</exception>
    public static SuppressionEvent Suppress(string address, string by, string why, DateTimeOffset at)
        => ByPerson(SuppressionEventKind.Manual, MailboxOf(address), by, why, at);

    private static SuppressionEvent ByPerson(SuppressionEventKind kind, string address, string by, string why, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        DateTimeOffset instant = ReportReader.Instant(at);
        return new()
        {
            Address = address,
            Id = EventId.Of(kind.ToString(), address, by, why, instant.ToString("O", CultureInfo.InvariantCulture)),
            Kind = kind,
            OccurredAt = instant,
            Words = ReportReader.OneLine(why),
            By = ReportReader.OneLine(by),
        };
    }

    private static string MailboxOf(string address)
    {
        string normal = SuppressionAddress.Normalize(address);
        return SuppressionAddress.IsDomain(normal) ? throw new ArgumentException("An address is wanted, not a domain.", nameof(address)) : normal;
    }
}
