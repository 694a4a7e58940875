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
        string? newAddress = reason == BounceReason.MailboxMoved ? OtherAddress(statement.Text.Text, address) : null;
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

    /// <summary>The last address that is not the recipient's own; null when there is none.</summary>
    private static string? OtherAddress(ReadOnlySpan<char> text, string? own)
    {
        string? other = null;
        for (int from = 0; AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address);)
            other = address.Equals(own, StringComparison.OrdinalIgnoreCase) ? other : SafeText.Address(address.ToString()) ?? other;
        return other;
    }
}
