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
        BounceDetails details = new()
        {
            BlockList = list,
            ListedIdentity = isListing ? IdentityFinder.Find(statement, remoteMta) : null,
            DelistLink = isDelisting ? first : null,
            HelpLink = isDelisting ? second : first,
            NewAddress = reason == BounceReason.MailboxMoved ? AddressFinder.FindOther(statement, address) : null,
            LimitBytes = isSized ? SizeFinder.Find(statement) : null,
            RetryAfter = DelayFinder.Find(statement),
            ProviderToken = TokenFinder.Find(statement),
            FailedAuthentication = reason == BounceReason.AuthenticationFailure ? AuthenticationFinder.Find(statement) : [],
        };
        return IsEmpty(details) ? null : details;
    }

    private static bool IsEmpty(BounceDetails details)
        => details.FailedAuthentication.Count == 0 && details is
        {
            BlockList: null, ListedIdentity: null, DelistLink: null, HelpLink: null, NewAddress: null, LimitBytes: null, RetryAfter: null,
            ProviderToken: null,
        };
}
