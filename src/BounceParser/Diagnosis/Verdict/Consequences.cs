namespace BounceParsing.Diagnosis;

/// <summary>What follows from a reason: scope, permanence, hard bounce and advice.</summary>
internal static class Consequences
{
    /// <summary>What is at fault: the hundreds of the reason's number.</summary>
    public static BounceScope ScopeOf(BounceReason reason) => ((int)reason / 100) switch
    {
        1 => BounceScope.Recipient,
        2 => BounceScope.Domain,
        3 => BounceScope.Transport,
        4 => BounceScope.System,
        5 => BounceScope.Message,
        6 => BounceScope.Sender,
        _ => BounceScope.None,
    };

    /// <summary>Whether waiting changes the cause, where no code tells.</summary>
    public static BouncePermanence PermanenceOf(BounceReason reason) => reason switch
    {
        BounceReason.Undetermined or BounceReason.MailboxFull => BouncePermanence.Unknown,
        BounceReason.ProtocolError => BouncePermanence.Permanent,
        BounceReason.Greylisted or BounceReason.RateLimited => BouncePermanence.Transient,
        _ => ScopeOf(reason) is BounceScope.Transport or BounceScope.System ? BouncePermanence.Transient : BouncePermanence.Permanent,
    };

    /// <summary>Whether a code's class is that of a cause that stays or passes.</summary>
    public static BouncePermanence OfClass(int @class) => @class switch
    {
        4 => BouncePermanence.Transient,
        5 => BouncePermanence.Permanent,
        _ => BouncePermanence.Unknown,
    };

    /// <summary>Whether the address should not be mailed again, given that there is evidence for the reason.</summary>
    public static bool IsHard(BounceReason reason, DeliveryAction action, BouncePermanence permanence)
        => action == DeliveryAction.Failed && permanence == BouncePermanence.Permanent
            && IsOfHardBounce(reason);

    /// <summary>True for the reasons that a hard bounce may have.</summary>
    public static bool IsOfHardBounce(BounceReason reason)
        => reason is BounceReason.UnknownUser or BounceReason.InvalidAddress or BounceReason.MailboxDisabled
            or BounceReason.MailboxMoved or BounceReason.BadDomain or BounceReason.NotAcceptingMail;

    /// <summary>What the sender should do: the first row that fits.</summary>
    public static BounceAdvice AdviceOf(BounceReason reason, DeliveryAction action, BouncePermanence permanence, bool isHard, BounceConfidence confidence, bool namesNewAddress)
    {
        BounceScope scope = ScopeOf(reason);
        return true switch
        {
            _ when action != DeliveryAction.Failed => BounceAdvice.None,
            _ when reason == BounceReason.MailboxMoved && namesNewAddress => BounceAdvice.UpdateAddress,
            _ when (isHard && scope == BounceScope.Recipient) || reason == BounceReason.Suppressed => BounceAdvice.SuppressAddress,
            _ when isHard && confidence == BounceConfidence.High => BounceAdvice.SuppressDomain,
            _ when isHard => BounceAdvice.SuppressAddress,
            _ when reason is BounceReason.RateLimited or BounceReason.Greylisted => BounceAdvice.SlowDown,
            _ when reason == BounceReason.MailboxFull => BounceAdvice.RetryLater,
            _ when permanence == BouncePermanence.Transient && scope is >= BounceScope.Recipient and <= BounceScope.System => BounceAdvice.RetryLater,
            _ when scope == BounceScope.Sender => BounceAdvice.FixSender,
            _ when scope == BounceScope.Message => BounceAdvice.FixMessage,
            _ => BounceAdvice.Investigate,
        };
    }
}
