using System.Globalization;

namespace BounceParsing.Suppression;

/// <summary>How addresses are compared in a suppression list.</summary>
public static class SuppressionAddress
{
    /// <summary>
    /// The one spelling of an address: trimmed, without angle brackets, in lower case, its domain without a final dot and in the form of the DNS
    /// (RFC 5890). The local part loses its case too, though RFC 5321, 2.4 lets it matter: no known provider keeps two mailboxes
    /// that differ so, and mail to an address that has complained is the worse mistake. "@example.com" stands for a whole domain.
    /// </summary>
    /// <exception cref="ArgumentException">The address is null or blank.</exception>
    public static string Normalize(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        ReadOnlySpan<char> text = address.AsSpan().Trim();
        if (text.Length > 2 && text[0] == '<' && text[^1] == '>')
            text = text[1..^1].Trim();
        int at = text.LastIndexOf('@');
        string local = text[..Math.Max(at, 0)].ToString().ToLowerInvariant();
        return at < 0 ? text.ToString().ToLowerInvariant() : $"{local}@{Domain(text[(at + 1)..].TrimEnd('.').ToString())}";
    }

    /// <summary>The domain of an address, "@" before it; null for a local user's name.</summary>
    internal static string? DomainOf(string normalized)
    {
        int at = normalized.LastIndexOf('@');
        return at < 0 || at == normalized.Length - 1 ? null : normalized[at..];
    }

    internal static bool IsDomain(string normalized) => normalized.StartsWith('@');

    private static string Domain(string domain)
    {
        string lower = domain.ToLowerInvariant();
        if (System.Text.Ascii.IsValid(lower))
            return lower;
        try
        {
            return new IdnMapping { AllowUnassigned = true }.GetAscii(lower);
        }
        catch (ArgumentException)
        {
            // No name of the DNS: it is compared as it is written.
            return lower;
        }
    }
}
