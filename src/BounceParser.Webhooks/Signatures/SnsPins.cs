namespace BounceParsing.Webhooks.Signatures;

/// <summary>
/// The hosts that a topic's certificate and confirmation may lie on. "*" stands for the region that the topic's own name tells,
/// so that no other customer's host fits.
/// </summary>
internal sealed record SnsPins(string[] CertificateHosts, string CertificatePath, string[] ConfirmationHosts)
{
    /// <summary>Amazon SNS Developer Guide: sns.REGION.amazonaws.com, in China with ".cn".</summary>
    public static readonly SnsPins Amazon = new(
        ["sns.*.amazonaws.com", "sns.*.amazonaws.com.cn"],
        "/SimpleNotificationService-",
        ["sns.*.amazonaws.com", "sns.*.amazonaws.com.cn"]);

    /// <summary>Scaleway Topics and Events: certificates lie in its own bucket, topics on its queuing service's host.</summary>
    public static readonly SnsPins Scaleway = new(["messaging.s3.*.scw.cloud"], "/", ["sns.mnq.*.scaleway.com"]);

    public Uri? Certificate(string? address, string topic)
        => Pinned(address, topic, CertificateHosts) is { Query.Length: 0 } uri
            && uri.AbsolutePath.StartsWith(CertificatePath, StringComparison.Ordinal)
            && uri.AbsolutePath.EndsWith(".pem", StringComparison.Ordinal)
            && uri.AbsolutePath.IndexOf('/', CertificatePath == "/" ? uri.AbsolutePath.Length : 1) < 0 ? uri : null;

    public Uri? Confirmation(string? address, string topic)
        => Pinned(address, topic, ConfirmationHosts) is { AbsolutePath: "/" } uri
            && uri.Query.Contains("Action=ConfirmSubscription", StringComparison.Ordinal) ? uri : null;

    /// <summary>The fourth part of "arn:aws:sns:REGION:account:name"; null when the name is none of that form.</summary>
    public static string? RegionOf(string topic)
    {
        string[] parts = topic.Split(':');
        return parts is ["arn", _, "sns", { Length: > 0 } region, _, ..] && region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? region
            : null;
    }

    private static Uri? Pinned(string? address, string topic, string[] hosts)
    {
        if (RegionOf(topic) is not string region || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri))
            return null;
        bool isPlain = uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0;
        return isPlain && hosts.Any(host => uri.Host == host.Replace("*", region, StringComparison.Ordinal)) ? uri : null;
    }
}
