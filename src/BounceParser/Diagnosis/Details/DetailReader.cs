namespace BounceParsing.Diagnosis;

/// <summary>Reads what else the words hold that decided.</summary>
internal static class DetailReader
{
    /// <summary>The details; null when the words hold none.</summary>
    public static BounceDetails? Read(Statement statement, BounceReason reason, string? remoteMta, string? address)
    {
        bool isListing = reason is BounceReason.Blocked or BounceReason.BadReputation or BounceReason.SpamDetected;
        bool isSized = reason is BounceReason.MessageTooLarge or BounceReason.MailboxFull or BounceReason.SystemFull;
        (string? first, string? second) = LinkFinder.Find(statement);
        string? list = isListing ? BlockListFinder.Find(statement) : null;
        bool isDelisting = list is not null || (isListing && reason != BounceReason.SpamDetected);
        string? identity = isListing ? IdentityFinder.Find(statement, remoteMta) : null;
        string? newAddress = reason == BounceReason.MailboxMoved ? AddressFinder.FindOther(statement, address) : null;
        long? limit = isSized ? SizeFinder.Find(statement) : null;
        TimeSpan? delay = DelayFinder.Find(statement);
        string? token = TokenFinder.Find(statement);
        IReadOnlyList<string> failed = reason == BounceReason.AuthenticationFailure ? AuthenticationFinder.Find(statement) : [];
        if ((first ?? second ?? list ?? identity ?? newAddress ?? token) is null && limit is null && delay is null && failed.Count == 0)
            return null;
        return new BounceDetails
        {
            BlockList = list,
            ListedIdentity = identity,
            DelistLink = isDelisting ? first : null,
            HelpLink = isDelisting ? second : first,
            NewAddress = newAddress,
            LimitBytes = limit,
            RetryAfter = delay,
            ProviderToken = token,
            FailedAuthentication = failed,
        };
    }
}
