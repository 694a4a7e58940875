namespace BounceParsing.Authenticity;

/// <summary>Domains and hosts, compared by whole labels.</summary>
internal static class Names
{
    public static string? DomainOf(string? address)
        => address?.LastIndexOf('@') is >= 0 and int at ? address[(at + 1)..].TrimEnd('>', ' ', '.') : null;

    public static bool IsUnder(string? name, IReadOnlyList<string> domains)
    {
        foreach (string domain in domains)
        {
            if (name is not null && name.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
                && (name.Length == domain.Length || name[^(domain.Length + 1)] == '.'))
                return true;
        }

        return false;
    }
}
