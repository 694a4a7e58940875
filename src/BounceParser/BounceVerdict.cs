using System.Diagnostics;
using System.Globalization;
using BounceParsing.Diagnosis;

namespace BounceParsing;

/// <summary>What a reply means: the reason and all that follows from it.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record BounceVerdict
{
    /// <summary>The verdict where nothing was judged.</summary>
    internal static BounceVerdict None { get; } = new();

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

    /// <summary>The verdict on a cause that is known otherwise, such as the class that a sending service gives: all that follows from it.</summary>
    /// <param name="reason">The cause.</param>
    /// <param name="action">What became of the message.</param>
    /// <param name="permanence">Whether a later try may work; where it is unknown, what is so for the cause.</param>
    /// <param name="confidence">How sure the cause is; a hard bounce needs at least <see cref="BounceConfidence.Medium"/>.</param>
    /// <param name="details">What else is known; null for nothing.</param>
    public static BounceVerdict For(BounceReason reason, DeliveryAction action, BouncePermanence permanence, BounceConfidence confidence, BounceDetails? details = null)
    {
        if (permanence == BouncePermanence.Unknown)
            permanence = Consequences.PermanenceOf(reason);
        bool isHard = confidence >= BounceConfidence.Medium && Consequences.IsHard(reason, action, permanence);
        return new BounceVerdict
        {
            Reason = reason,
            Scope = Consequences.ScopeOf(reason),
            Permanence = permanence,
            Confidence = confidence,
            IsHardBounce = isHard,
            Advice = Consequences.AdviceOf(reason, action, permanence, isHard, confidence, details?.NewAddress is not null),
            Details = details,
        };
    }

    /// <summary>What was concluded, for a log: "UnknownUser, Permanent, hard, 550, 5.1.1, SuppressAddress".</summary>
    public override string ToString() => ShortText.Join(
        Reason.ToString(),
        ShortText.Word(Permanence),
        IsHardBounce ? "hard" : null,
        ReplyCode?.ToString(CultureInfo.InvariantCulture),
        Status?.ToString(),
        ShortText.Word(Advice));

    /// <summary>The same verdict, its evidence with its place in a text.</summary>
    internal BounceVerdict Placed(string? text)
        => EvidencePlace.In(text, Evidence) is Evidence placed && !ReferenceEquals(placed, Evidence) ? this with { Evidence = placed } : this;
}
