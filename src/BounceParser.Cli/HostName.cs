namespace BounceParsing.Cli;

/// <summary>What a host's name tells of whom it belongs to.</summary>
internal static class HostName
{
    /// <summary>How many labels, from the end, are the domain: two, or three where the last is a country's, as in example.co.jp.</summary>
    public static int DomainLabels(string[] labels) => Math.Min(labels.Length, IsCountry(labels) ? 3 : 2);

    /// <summary>The domain of a host in lower case; null for an IP address or a name without a dot.</summary>
    public static string? DomainOf(string? host)
    {
        string name = (host ?? "").TrimEnd('.').ToLowerInvariant();
        string[] labels = name.Split('.');
        bool isName = labels.Length > 1 && labels[^1].All(char.IsLetter) && labels.All(label => label.Length > 0);
        return isName ? string.Join('.', labels[^DomainLabels(labels)..]) : null;
    }

    private static bool IsCountry(string[] labels)
        => labels.Length > 2 && labels[^1].Length == 2 && labels[^2].Length <= 3;
}
