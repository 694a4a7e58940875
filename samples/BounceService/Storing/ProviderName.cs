using System.Net;

namespace BounceService.Storing;

/// <summary>Under what name the board counts a receiving side.</summary>
public static class ProviderName
{
    private const int LongestRegistryLabel = 3;

    /// <summary>The domain under which the answering host is registered, else the domain of the address, else "-" for a local user's name.</summary>
    public static string Of(string? remoteMta, string address)
    {
        string host = remoteMta?.TrimEnd('.').ToLowerInvariant() ?? "";
        if (Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.') && !IPAddress.TryParse(host, out _))
            return Registered(host);
        string domain = address[(address.LastIndexOf('@') + 1)..];
        return address.Contains('@') && domain.Length > 0 ? domain : "-";
    }

    // Country registries that sell below a second level give it two or three letters (co.uk, com.br, ne.jp); no list is needed to count.
    private static string Registered(string host)
    {
        string[] labels = host.Split('.');
        bool isBelowRegistry = labels.Length > 2 && labels[^1].Length == 2 && labels[^2].Length <= LongestRegistryLabel;
        return string.Join('.', labels[^(isBelowRegistry ? 3 : 2)..]);
    }
}
