namespace BounceParsing.Webhooks;

/// <summary>What became of a request.</summary>
public enum WebhookOutcome
{
    /// <summary>It is genuine and holds nothing that a report could be made of: opens, clicks, unknown events. Answered with 200.</summary>
    Ignored = 0,

    /// <summary>It is genuine and gives events. Answered with 200.</summary>
    Accepted = 1,

    /// <summary>The service asks whether this address wants its events; the reply says so.</summary>
    Handshake = 2,

    /// <summary>The signature, the secret or the sender is wrong or missing. Answered with 401.</summary>
    BadSignature = 3,

    /// <summary>The signature is right, but the signed time is too far from the time of receipt. Answered with 401.</summary>
    Stale = 4,

    /// <summary>It is no request of the service: not JSON where JSON is due (400), another method (405), too long (413), or for a service that was not set up (404).</summary>
    Malformed = 5,
}
