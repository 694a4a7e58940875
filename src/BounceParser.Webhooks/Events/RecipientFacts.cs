namespace BounceParsing.Webhooks.Events;

/// <summary>What an event says about one recipient.</summary>
internal sealed class RecipientFacts
{
    public string? Address { get; init; }

    /// <summary>The remote server's reply, or the service's own words; null when there are none.</summary>
    public string? Words { get; init; }

    /// <summary>The reply code where it stands apart from the words; what is none is passed over.</summary>
    public int? Code { get; init; }

    /// <summary>The enhanced status code where it stands apart from the words; what is none is passed over.</summary>
    public string? Status { get; init; }

    public SmtpStage Stage { get; init; }

    public string? RemoteMta { get; init; }

    public DateTimeOffset? WillRetryUntil { get; init; }

    public static IReadOnlyList<RecipientFacts> One(string? address, string? words = null, int? code = null, string? status = null, string? remoteMta = null)
        => [new RecipientFacts { Address = address, Words = words, Code = code, Status = status, RemoteMta = remoteMta }];

    public static IReadOnlyList<RecipientFacts> All(IEnumerable<string> addresses, string? words = null)
        => [.. addresses.Select(address => new RecipientFacts { Address = address, Words = words })];
}
