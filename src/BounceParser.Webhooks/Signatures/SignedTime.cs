namespace BounceParsing.Webhooks.Signatures;

/// <summary>Holds a signed time against the time of receipt.</summary>
internal static class SignedTime
{
    /// <summary>How far a sender's clock may go before ours: as in the other direction where the service re-signs each try.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    public static WebhookOutcome Judge(DateTimeOffset? signed, DateTimeOffset receivedAt, TimeSpan maxAge)
    {
        if (signed is not DateTimeOffset time)
            return WebhookOutcome.BadSignature;
        TimeSpan age = receivedAt - time;
        return age > maxAge || age < -Ahead ? WebhookOutcome.Stale : WebhookOutcome.Accepted;
    }
}
