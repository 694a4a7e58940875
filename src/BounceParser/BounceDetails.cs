namespace BounceParsing;

/// <summary>What only some replies hold.</summary>
public sealed record BounceDetails
{
    /// <summary>The block list that was consulted, such as "zen.spamhaus.org"; null when none is named.</summary>
    public string? BlockList { get; init; }

    /// <summary>The address, domain or URL that is listed or refused; null when none is named.</summary>
    public string? ListedIdentity { get; init; }

    /// <summary>Where to ask for removal from the list, a URL; null when none is named.</summary>
    public string? DelistLink { get; init; }

    /// <summary>The recipient's new address (551 of RFC 5321, 3.4, and "has moved" texts); null when none is named.</summary>
    public string? NewAddress { get; init; }

    /// <summary>The limit that was exceeded, in bytes; null when none is named.</summary>
    public long? LimitBytes { get; init; }

    /// <summary>How long to wait before the next try; null when the reply does not tell.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The provider's own error token, such as "TSS04" or "AUP#CDRBL"; null when there is none.</summary>
    public string? ProviderToken { get; init; }

    /// <summary>The provider's page about the error, a URL; null when none is named.</summary>
    public string? HelpLink { get; init; }

    /// <summary>The mechanisms that failed, of "SPF", "DKIM" and "DMARC"; empty when none is named.</summary>
    public IReadOnlyList<string> FailedAuthentication { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;
}
