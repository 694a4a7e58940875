using System.Globalization;

namespace BounceParsing;

/// <summary>Addresses in the spelling in which they can be compared (RFC 5321, 2.4).</summary>
public static class BounceAddress
{
    private const string Postmaster = "postmaster";

    /// <summary>
    /// The one spelling of an address: without blanks and angle brackets around it and quotes that it does not need; the local
    /// part as it is written, for its case may matter (but "postmaster", whose case never does: RFC 5321, 4.5.1); the domain in
    /// lower case, without a final dot, an internationalised one in A-labels (RFC 5890, 2.3.2.1). A domain that is no name of
    /// the DNS and a local user's name stay as they are.
    /// </summary>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public static string Normalize(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        ReadOnlySpan<char> text = Bare(address);
        int at = text.LastIndexOf('@');
        return at < 0 ? text.ToString() : $"{LocalPart(text[..at])}@{Ascii(text[(at + 1)..])}";
    }

    /// <summary>The domain of an address in lower case and without a final dot, an internationalised one in A-labels, such as "xn--bcher-kva.example"; null where there is none.</summary>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public static string? DomainOf(string address) => Domain(address) is { IsEmpty: false } domain ? Ascii(domain) : null;

    /// <summary>The same domain for people to read: in U-labels (RFC 5890, 2.3.2.1), such as "bücher.example"; null where there is none.</summary>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public static string? UnicodeDomainOf(string address)
        => DomainOf(address) is string domain ? Converted(domain, static (map, name) => map.GetUnicode(name)) : null;

    private static ReadOnlySpan<char> Domain(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        ReadOnlySpan<char> text = Bare(address);
        int at = text.LastIndexOf('@');
        return at < 0 ? [] : text[(at + 1)..].TrimEnd('.');
    }

    private static ReadOnlySpan<char> Bare(string address)
    {
        ReadOnlySpan<char> text = address.AsSpan().Trim();
        return text is ['<', _, .., '>'] ? text[1..^1].Trim() : text;
    }

    private static string LocalPart(ReadOnlySpan<char> written)
    {
        ReadOnlySpan<char> local = written is ['"', _, .., '"'] && IsDotString(written[1..^1]) ? written[1..^1] : written;
        return local.Equals(Postmaster, StringComparison.OrdinalIgnoreCase) ? Postmaster : local.ToString();
    }

    /// <summary>Atoms with dots between them (RFC 5321, 4.1.2): they mean the same without quotes.</summary>
    private static bool IsDotString(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!AddressSearch.IsLocal(c))
                return false;
        }

        return text[0] != '.' && text[^1] != '.' && !text.Contains("..", StringComparison.Ordinal);
    }

    private static string Ascii(ReadOnlySpan<char> domain)
    {
        string lower = domain.TrimEnd('.').ToString().ToLowerInvariant();
        return System.Text.Ascii.IsValid(lower) ? lower : Converted(lower, static (map, name) => map.GetAscii(name));
    }

    private static string Converted(string domain, Func<IdnMapping, string, string> convert)
    {
        try
        {
            return convert(new IdnMapping { AllowUnassigned = true }, domain);
        }
        catch (ArgumentException)
        {
            // No name of the DNS: it is compared, and shown, as it is written.
            return domain;
        }
    }
}
