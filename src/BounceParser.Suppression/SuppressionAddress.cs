namespace BounceParsing.Suppression;

/// <summary>How addresses are compared in a suppression list.</summary>
public static class SuppressionAddress
{
    /// <summary>
    /// The one spelling of an address: <see cref="BounceAddress.Normalize"/>, and the local part loses its case too, though RFC 5321, 2.4 lets it matter: no known provider keeps two mailboxes
    /// that differ so, and mail to an address that has complained is the worse mistake. "@example.com" stands for a whole domain.
    /// </summary>
    /// <exception cref="ArgumentException">The address is null or blank.</exception>
    public static string Normalize(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        return BounceAddress.Normalize(address).ToLowerInvariant();
    }

    /// <summary>The domain of an address, "@" before it; null for a local user's name.</summary>
    internal static string? DomainOf(string normalized)
    {
        int at = normalized.LastIndexOf('@');
        return at < 0 || at == normalized.Length - 1 ? null : normalized[at..];
    }

    internal static bool IsDomain(string normalized) => normalized.StartsWith('@');
}
