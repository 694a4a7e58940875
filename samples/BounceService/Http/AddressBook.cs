using BounceParsing.Suppression;
using BounceService.Storing;

namespace BounceService.Http;

/// <summary>What the page and programs ask about addresses.</summary>
internal sealed class AddressBook(ServiceStore store)
{
    /// <summary>The longest address that is looked up, in characters: RFC 5321, 4.5.3.1.3 allows 254, written with angle brackets 256.</summary>
    public const int LongestAddress = 320;

    /// <summary>How much of a history is told: the newest entries.</summary>
    private const int MostEntries = 500;

    /// <summary>Where an address stands, and what happened to it, the newest first.</summary>
    /// <exception cref="AwayException">The store is away.</exception>
    public Task<AddressAnswer> FindAsync(string address, CancellationToken cancellationToken) => store.UseAsync(
        async (list, archive) =>
        {
            SuppressionEntry? entry = await list.FindAsync(address, cancellationToken);
            HistoryEntry[] history = [.. (await list.HistoryAsync(address, cancellationToken)).Reverse().Take(MostEntries)];
            IReadOnlyDictionary<string, Notice> notices = await archive.FindAsync(history.Select(one => one.EventId), cancellationToken);
            return new AddressAnswer
            {
                Address = SuppressionAddress.Normalize(address),
                IsSuppressed = entry is not null,
                Cause = entry?.Cause ?? SuppressionCause.None,
                Since = entry?.Since,
                Until = entry?.Until,
                Words = entry?.Words,
                History = [.. history.Select(one => AnswerOf(one, notices.GetValueOrDefault(one.EventId)))],
            };
        },
        cancellationToken);

    /// <summary>Lets an address get mail again; true when it was struck off before.</summary>
    /// <exception cref="AwayException">The store is away.</exception>
    public Task<bool> ReleaseAsync(string address, string by, string why, CancellationToken cancellationToken)
        => store.UseAsync((list, _) => list.ReleaseAsync(address, by, why, cancellationToken), cancellationToken);

    /// <summary>Those of the addresses that should get no mail.</summary>
    /// <exception cref="AwayException">The store is away.</exception>
    public Task<IReadOnlyList<Suppressed>> CheckAsync(IReadOnlyList<string> addresses, CancellationToken cancellationToken)
        => store.UseAsync<IReadOnlyList<Suppressed>>(
            async (list, _) =>
            [
                .. (await list.FindAsync(addresses, cancellationToken)).Values.Select(one => new Suppressed(one.Address, one.Cause, one.Since, one.Until, one.Words)),
            ],
            cancellationToken);

    private static HistoryAnswer AnswerOf(HistoryEntry entry, Notice? notice) => new(
        entry.EventId, entry.Kind, entry.OccurredAt, entry.RecordedAt, entry.IsTrusted, entry.Reason, entry.Status?.ToString(), entry.Words, entry.By, notice);
}
