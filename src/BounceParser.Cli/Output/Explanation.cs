namespace BounceParsing.Cli.Output;

/// <summary>What was concluded, item by item; a value is null or empty where there is nothing to say.</summary>
internal static class Explanation
{
    /// <summary>What a mail is.</summary>
    public static IEnumerable<(string Name, string? Value)> Of(BounceReport report) =>
    [
        ("kind", report.Kind.ToString()),
        ("mailer", report.Generator),
        ("grammar", report.Grammar),
    ];

    /// <summary>What happened to one recipient, and from which words that follows.</summary>
    public static IEnumerable<(string Name, string? Value)> Of(BouncedRecipient recipient) =>
    [
        ("recipient", recipient.Address ?? "(none named)"),
        ("reason", recipient.Reason.ToString()),
        ("confidence", recipient.Confidence.ToString()),
        ("permanence", $"{recipient.Permanence}{(recipient.IsHardBounce ? ", a hard bounce" : "")}"),
        ("advice", recipient.Advice.ToString()),
        ("status", recipient.Status is EnhancedStatusCode status ? $"{status} ({status.Title})" : null),
        ("reply code", recipient.ReplyCode?.ToString((IFormatProvider?)null)),
        ("stage", recipient.Stage == SmtpStage.Unknown ? null : recipient.Stage.ToString()),
        ("rule", recipient.Evidence?.RuleId),
        ("read in", recipient.Evidence?.Source.ToString()),
        ("words", recipient.Evidence?.Words),
        .. Of(recipient.Details),
    ];

    private static IEnumerable<(string Name, string? Value)> Of(BounceDetails? details) =>
    [
        ("block list", details?.BlockList),
        ("listed", details?.ListedIdentity),
        ("delist at", details?.DelistLink),
        ("new address", details?.NewAddress),
        ("limit", details?.LimitBytes is long bytes ? $"{bytes} bytes" : null),
        ("retry after", details?.RetryAfter?.ToString("c")),
        ("token", details?.ProviderToken),
        ("help", details?.HelpLink),
        ("failed", string.Join(", ", details?.FailedAuthentication ?? [])),
    ];
}
