namespace BounceParsing.Diagnosis;

/// <summary>What a row means when its phrase stands in the words.</summary>
internal enum RuleKind
{
    /// <summary>A reason.</summary>
    Phrase,

    /// <summary>A reason, by a provider's token or code; names count as words.</summary>
    Provider,

    /// <summary>The remote server's reply follows.</summary>
    Quote,

    /// <summary>The remote server's reply follows, to the end of the line.</summary>
    QuoteLine,

    /// <summary>The mailer's own words follow.</summary>
    QuoteEnd,

    /// <summary>The mailer gave up after its queue lifetime; no cause.</summary>
    Lifetime,

    /// <summary>How far the delivery had come.</summary>
    Stage,

    /// <summary>The remote host's name follows.</summary>
    HostAfter,

    /// <summary>The remote host's name stands before.</summary>
    HostBefore,

    /// <summary>The block list's name follows.</summary>
    ListAfter,

    /// <summary>The limit that was exceeded follows.</summary>
    LimitAfter,

    /// <summary>The time to wait follows.</summary>
    RetryAfter,

    /// <summary>The cause stays, where no code tells.</summary>
    Permanent,

    /// <summary>The cause may pass, where no code tells.</summary>
    Transient,

    /// <summary>Standing words that name no cause: what they cover is not looked at.</summary>
    Idle,

    /// <summary>A word of a <see cref="WordClass"/>.</summary>
    Word,
}
