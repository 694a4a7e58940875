namespace BounceParsing;

/// <summary>What a reply means: the reason and all that follows from it.</summary>
public sealed record BounceVerdict
{
    /// <summary>The cause.</summary>
    public BounceReason Reason { get; init; }

    /// <summary>How sure the reason is.</summary>
    public BounceConfidence Confidence { get; init; }

    /// <summary>What is at fault.</summary>
    public BounceScope Scope { get; init; }

    /// <summary>Whether a later try may work.</summary>
    public BouncePermanence Permanence { get; init; }

    /// <summary>True when the address should not be mailed again; never where <see cref="Confidence"/> is below <see cref="BounceConfidence.Medium"/>.</summary>
    public bool IsHardBounce { get; init; }

    /// <summary>What the sender should do.</summary>
    public BounceAdvice Advice { get; init; }

    /// <summary>The enhanced status code (RFC 3463); null when none is given.</summary>
    public EnhancedStatusCode? Status { get; init; }

    /// <summary>The SMTP reply code (RFC 5321, 4.2), 200 to 599; null when none is given.</summary>
    public int? ReplyCode { get; init; }

    /// <summary>How far the delivery had come.</summary>
    public SmtpStage Stage { get; init; }

    /// <summary>The rule and the words that decided; null when nothing did.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>What only some texts hold; null when there is nothing of the kind.</summary>
    public BounceDetails? Details { get; init; }
}
