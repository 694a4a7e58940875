using System.Collections.Frozen;
using System.Net;

namespace BounceService.Storing;

/// <summary>Under what name the board counts a receiving side.</summary>
public static class ProviderName
{
    /// <summary>Under what a country's registry commonly sells: the frequent ones of the Public Suffix List (publicsuffix.org).</summary>
    private static readonly FrozenSet<string> SecondLevels = FrozenSet.Create("ac", "co", "com", "edu", "go", "gob", "gov", "ne", "net", "or", "org");

    /// <summary>The domain under which the answering host is registered, else the domain of the address, else "-" for a local user's name.</summary>
    public static string Of(string? remoteMta, string address)
    {
        string host = remoteMta?.TrimEnd('.').ToLowerInvariant() ?? "";
        if (Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.') && !IPAddress.TryParse(host, out _))
            return Registered(host);
        string domain = address[(address.LastIndexOf('@') + 1)..];
        return address.Contains('@') && domain.Length > 0 ? domain : "-";
    }

    private static string Registered(string host)
    {
        string[] labels = host.Split('.');
        bool isBelowRegistry = labels.Length > 2 && labels[^1].Length == 2 && SecondLevels.Contains(labels[^2]);
        return string.Join('.', labels[^(isBelowRegistry ? 3 : 2)..]);
    }
}
