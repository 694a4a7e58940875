using System.ComponentModel.DataAnnotations;
using BounceParsing;
using BounceParsing.Suppression;
using BounceService.Storing;

namespace BounceService.Http;

/// <summary>What a sender's programs ask and do.</summary>
internal static class AddressEndpoints
{
    /// <summary>Where an address, or with "@example.com" a domain, stands, and why.</summary>
    public static Task<AddressAnswer> GetAsync([Required, StringLength(AddressBook.LongestAddress)] string address, AddressBook book, CancellationToken cancellationToken)
        => book.FindAsync(address, cancellationToken);

    /// <summary>Lets an address get mail again: all that came before is void.</summary>
    public static async Task<ReleaseAnswer> ReleaseAsync(
        [Required, StringLength(AddressBook.LongestAddress)] string address, ReleaseRequest request, AddressBook book, CancellationToken cancellationToken)
        => new(address, await book.ReleaseAsync(address, request.By, request.Why, cancellationToken));

    /// <summary>Which of many addresses should get no mail, before sending.</summary>
    public static async Task<CheckAnswer> CheckAsync(CheckRequest request, AddressBook book, CancellationToken cancellationToken)
        => new(await book.CheckAsync(request.Addresses!, cancellationToken));

    /// <summary>What came of a release.</summary>
    /// <param name="Address">The address as it was given.</param>
    /// <param name="WasSuppressed">True when it was struck off before.</param>
    internal sealed record ReleaseAnswer(string Address, bool WasSuppressed);

    /// <summary>Those of the addresses that should get no mail.</summary>
    /// <param name="Suppressed">The addresses, with why and until when.</param>
    internal sealed record CheckAnswer(IReadOnlyList<Suppressed> Suppressed);
}

/// <summary>An address that should get no mail.</summary>
/// <param name="Address">The address as it was given.</param>
/// <param name="Cause">Why.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">Until when; null for ever.</param>
/// <param name="Words">The reason and the notice's words.</param>
internal sealed record Suppressed(string Address, SuppressionCause Cause, DateTimeOffset Since, DateTimeOffset? Until, string Words);

/// <summary>Where an address stands, and why.</summary>
internal sealed record AddressAnswer
{
    /// <summary>The address as the suppression list compares it.</summary>
    public required string Address { get; init; }

    /// <summary>True when it should get no mail.</summary>
    public bool IsSuppressed { get; init; }

    /// <summary>Why; "none" when it gets mail.</summary>
    public SuppressionCause Cause { get; init; }

    /// <summary>Since when; null when it gets mail.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Until when; null for ever, or when it gets mail.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The reason and the notice's words; null when it gets mail.</summary>
    public string? Words { get; init; }

    /// <summary>What happened, the newest first, 500 entries at most.</summary>
    public required IReadOnlyList<HistoryAnswer> History { get; init; }
}

/// <summary>One thing that happened to an address.</summary>
/// <param name="EventId">Its id in the suppression list.</param>
/// <param name="Kind">What it meant.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="IsTrusted">False when the report was not believed.</param>
/// <param name="Reason">Why it bounced.</param>
/// <param name="Status">The enhanced status code; null when there was none.</param>
/// <param name="Words">The reason and the notice's words, or what a person said.</param>
/// <param name="By">Who released it; null when it was no person.</param>
/// <param name="Notice">The notice as it was read; null for what a person did.</param>
internal sealed record HistoryAnswer(
    string EventId, SuppressionEventKind Kind, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, bool IsTrusted, BounceReason Reason, string? Status,
    string Words, string? By, Notice? Notice);
