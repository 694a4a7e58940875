using System.Security.Cryptography;
using System.Text;

namespace BounceParsing.Suppression.Stores;

/// <summary>Under what keys a store keeps addresses and domains: as they are, or as keyed hashes.</summary>
internal sealed class StoreKeys(ReadOnlyMemory<byte>? hashKey)
{
    private readonly byte[]? _hashKey = hashKey?.ToArray();

    /// <summary>The key of an address in any spelling. A domain's begins with "@", hashed or not.</summary>
    public string Of(string address) => OfNormalized(SuppressionAddress.Normalize(address));

    /// <summary>The key of the address's domain; null for a local user's name.</summary>
    public string? OfDomain(string address)
        => SuppressionAddress.DomainOf(SuppressionAddress.Normalize(address)) is string domain ? OfNormalized(domain) : null;

    /// <summary>The event as it is kept. The words of a notice may hold the address, so a hashed store keeps none of them.</summary>
    public StoredEvent Keep(SuppressionEvent @event)
    {
        string? domain = OfDomain(@event.Address);
        if (_hashKey is null)
            return new(@event, @event, domain);
        SuppressionEvent kept = @event with
        {
            Id = Hash(@event.Id),
            Address = Of(@event.Address),
            Words = @event.By is null ? $"{@event.Kind}: {@event.Reason} {@event.Status}".TrimEnd() : @event.Words,
            Evidence = @event.Evidence is null ? null : @event.Evidence with { Words = string.Empty },
        };
        return new(@event, kept, domain);
    }

    private string OfNormalized(string address)
    {
        if (_hashKey is null)
            return address;
        return SuppressionAddress.IsDomain(address) ? $"@{Hash(address)}" : Hash(address);
    }

    private string Hash(string text)
        => Convert.ToHexString(HMACSHA256.HashData(_hashKey!, Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
