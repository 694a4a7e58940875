using System.Diagnostics;

namespace BounceParsing;

/// <summary>One recipient of a report, what became of it, and why.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial record BouncedRecipient
{
    /// <summary>
    /// The address that a sender would act on: <see cref="OriginalRecipient"/> where the mail gives a usable one, else
    /// <see cref="FinalRecipient"/>. A local user name stands as it is; null when the report names nobody.
    /// </summary>
    public string? Address { get; init; }

    /// <summary><see cref="Address"/> in the spelling in which addresses are compared: <see cref="BounceAddress.Normalize"/>, its domain in A-labels; null where it is.</summary>
    public string? NormalizedAddress => Address is null ? null : BounceAddress.Normalize(Address);

    /// <summary>The domain of <see cref="Address"/> as the DNS has it: lower case, A-labels (RFC 5890, 2.3.2.1); null for a local user name and where there is no address.</summary>
    public string? Domain => Address is null ? null : BounceAddress.DomainOf(Address);

    /// <summary>The same domain for people to read: U-labels (RFC 5890, 2.3.2.1); null where <see cref="Domain"/> is.</summary>
    public string? UnicodeDomain => Address is null ? null : BounceAddress.UnicodeDomainOf(Address);

    /// <summary>The address that delivery was tried for (RFC 3464, 2.3.2), or the one that the notice's words name; null when not given.</summary>
    public string? FinalRecipient { get; init; }

    /// <summary>The address that the sender wrote (RFC 3464, 2.3.1); null when not given.</summary>
    public string? OriginalRecipient { get; init; }

    /// <summary>What became of the message.</summary>
    public DeliveryAction Action { get; init; }

    /// <summary>What was concluded about it; the members that bear the names of its members are its members.</summary>
    /// <exception cref="ArgumentNullException">The verdict is null.</exception>
    public BounceVerdict Verdict
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = BounceVerdict.None;

    /// <inheritdoc cref="BounceVerdict.Reason"/>
    public BounceReason Reason { get => Verdict.Reason; init => Verdict = Verdict with { Reason = value }; }

    /// <inheritdoc cref="BounceVerdict.Confidence"/>
    public BounceConfidence Confidence { get => Verdict.Confidence; init => Verdict = Verdict with { Confidence = value }; }

    /// <inheritdoc cref="BounceVerdict.Scope"/>
    public BounceScope Scope { get => Verdict.Scope; init => Verdict = Verdict with { Scope = value }; }

    /// <inheritdoc cref="BounceVerdict.Permanence"/>
    public BouncePermanence Permanence { get => Verdict.Permanence; init => Verdict = Verdict with { Permanence = value }; }

    /// <inheritdoc cref="BounceVerdict.IsHardBounce"/>
    public bool IsHardBounce { get => Verdict.IsHardBounce; init => Verdict = Verdict with { IsHardBounce = value }; }

    /// <inheritdoc cref="BounceVerdict.Advice"/>
    public BounceAdvice Advice { get => Verdict.Advice; init => Verdict = Verdict with { Advice = value }; }

    /// <summary>The enhanced status code (RFC 3463): the remote server's where it gave one, else the Status field's; null when there is none.</summary>
    public EnhancedStatusCode? Status { get => Verdict.Status; init => Verdict = Verdict with { Status = value }; }

    /// <inheritdoc cref="BounceVerdict.ReplyCode"/>
    public int? ReplyCode { get => Verdict.ReplyCode; init => Verdict = Verdict with { ReplyCode = value }; }

    /// <inheritdoc cref="BounceVerdict.Stage"/>
    public SmtpStage Stage { get => Verdict.Stage; init => Verdict = Verdict with { Stage = value }; }

    /// <inheritdoc cref="BounceVerdict.Evidence"/>
    public Evidence? Evidence { get => Verdict.Evidence; init => Verdict = Verdict with { Evidence = value }; }

    /// <summary>True when the mailer says that the message was too long in its queue.</summary>
    public bool QueueLifetimeExpired { get; init; }

    /// <summary>The host that was spoken to, a name or an address (RFC 3464, 2.3.5); null when not given.</summary>
    public string? RemoteMta { get; init; }

    /// <summary>
    /// The text about this recipient: prose keeps its line breaks, a folded field is one line; null when there is none. Where the
    /// field does not hold the words that decided, the notice's own words follow it on the next line.
    /// </summary>
    public string? Diagnostic { get; init; }

    /// <summary>The type of the diagnostic field in lower case, such as "smtp" (RFC 3464, 2.3.6); null for prose.</summary>
    public string? DiagnosticType { get; init; }

    /// <summary>When delivery was last tried (RFC 3464, 2.3.7); null when not given.</summary>
    public DateTimeOffset? LastAttempt { get; init; }

    /// <summary>Until when it will be tried (RFC 3464, 2.3.9); null when not given.</summary>
    public DateTimeOffset? WillRetryUntil { get; init; }

    /// <inheritdoc cref="BounceVerdict.Details"/>
    public BounceDetails? Details { get => Verdict.Details; init => Verdict = Verdict with { Details = value }; }

    /// <summary>The recipient that the notice's own envelope address names by <see cref="SenderIdentity.Verp"/>; null where none does.</summary>
    public VerpRecipient? VerpRecipient { get; init; }

    /// <summary>Whom, what became of it and why, for a log.</summary>
    public override string ToString() => $"{Address ?? "(no address)"}: {ShortText.Join(Action.ToString(), Verdict.ToString())}";

    /// <summary>The same recipient beside whom a return path names; who has no address takes its.</summary>
    internal BouncedRecipient With(VerpRecipient named) => this with { Address = Address ?? named.Address, VerpRecipient = named };
}
