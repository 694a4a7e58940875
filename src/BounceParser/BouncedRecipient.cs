namespace BounceParsing;

/// <summary>One recipient of a report, what became of it, and why.</summary>
public sealed class BouncedRecipient
{
    private string? _address;
    private VerpRecipient? _verpRecipient;

    /// <summary>
    /// The address that a sender would act on: <see cref="OriginalRecipient"/> where the mail gives a usable one, else
    /// <see cref="FinalRecipient"/>. A local user name stands as it is; null when the report names nobody.
    /// </summary>
    public string? Address
    {
        get => _address;
        init => _address = value;
    }

    /// <summary>The address that delivery was tried for (RFC 3464, 2.3.2), or the one that the notice's words name; null when not given.</summary>
    public string? FinalRecipient { get; init; }

    /// <summary>The address that the sender wrote (RFC 3464, 2.3.1); null when not given.</summary>
    public string? OriginalRecipient { get; init; }

    /// <summary>What became of the message.</summary>
    public DeliveryAction Action { get; init; }

    /// <inheritdoc cref="BounceVerdict.Reason"/>
    public BounceReason Reason { get; init; }

    /// <inheritdoc cref="BounceVerdict.Confidence"/>
    public BounceConfidence Confidence { get; init; }

    /// <inheritdoc cref="BounceVerdict.Scope"/>
    public BounceScope Scope { get; init; }

    /// <inheritdoc cref="BounceVerdict.Permanence"/>
    public BouncePermanence Permanence { get; init; }

    /// <inheritdoc cref="BounceVerdict.IsHardBounce"/>
    public bool IsHardBounce { get; init; }

    /// <inheritdoc cref="BounceVerdict.Advice"/>
    public BounceAdvice Advice { get; init; }

    /// <summary>The enhanced status code (RFC 3463): the remote server's where it gave one, else the Status field's; null when there is none.</summary>
    public EnhancedStatusCode? Status { get; init; }

    /// <inheritdoc cref="BounceVerdict.ReplyCode"/>
    public int? ReplyCode { get; init; }

    /// <inheritdoc cref="BounceVerdict.Stage"/>
    public SmtpStage Stage { get; init; }

    /// <inheritdoc cref="BounceVerdict.Evidence"/>
    public Evidence? Evidence { get; init; }

    /// <summary>True when the mailer says that the message was too long in its queue.</summary>
    public bool QueueLifetimeExpired { get; init; }

    /// <summary>The host that was spoken to, a name or an address (RFC 3464, 2.3.5); null when not given.</summary>
    public string? RemoteMta { get; init; }

    /// <summary>The text about this recipient: prose keeps its line breaks, a folded field is one line; null when there is none.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>The type of the diagnostic field in lower case, such as "smtp" (RFC 3464, 2.3.6); null for prose.</summary>
    public string? DiagnosticType { get; init; }

    /// <summary>When delivery was last tried (RFC 3464, 2.3.7); null when not given.</summary>
    public DateTimeOffset? LastAttempt { get; init; }

    /// <summary>Until when it will be tried (RFC 3464, 2.3.9); null when not given.</summary>
    public DateTimeOffset? WillRetryUntil { get; init; }

    /// <inheritdoc cref="BounceVerdict.Details"/>
    public BounceDetails? Details { get; init; }

    /// <summary>The recipient that the notice's own envelope address names by <see cref="SenderIdentity.Verp"/>; null where none does.</summary>
    public VerpRecipient? VerpRecipient
    {
        get => _verpRecipient;
        init => _verpRecipient = value;
    }

    /// <summary>The same recipient beside whom a return path names; who has no address takes its.</summary>
    internal BouncedRecipient With(VerpRecipient named)
    {
        BouncedRecipient copy = (BouncedRecipient)MemberwiseClone();
        (copy._address, copy._verpRecipient) = (_address ?? named.Address, named);
        return copy;
    }
}
