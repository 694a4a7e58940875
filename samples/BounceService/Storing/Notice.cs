using BounceParsing;

namespace BounceService.Storing;

/// <summary>What one notice says of one address: what the page shows beside the event of the suppression list.</summary>
public sealed record Notice
{
    /// <summary>The event in the suppression list.</summary>
    public required string EventId { get; init; }

    /// <summary>The address as the suppression list compares it.</summary>
    public required string Address { get; init; }

    /// <summary>The domain of the host that answered, else of the address.</summary>
    public required string Provider { get; init; }

    /// <summary>Where it came in.</summary>
    public required string Source { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>What the notice is.</summary>
    public ReportKind Kind { get; init; }

    /// <summary>What happened.</summary>
    public DeliveryAction Action { get; init; }

    /// <summary>Why.</summary>
    public BounceReason Reason { get; init; }

    /// <summary>How sure that is.</summary>
    public BounceConfidence Confidence { get; init; }

    /// <summary>Whether waiting may help.</summary>
    public BouncePermanence Permanence { get; init; }

    /// <summary>True when the address should not be mailed again.</summary>
    public bool IsHardBounce { get; init; }

    /// <summary>What to do.</summary>
    public BounceAdvice Advice { get; init; }

    /// <summary>The enhanced status code; null when there is none.</summary>
    public EnhancedStatusCode? Status { get; init; }

    /// <summary>The reply code; null when there is none.</summary>
    public int? ReplyCode { get; init; }

    /// <summary>How far the delivery had come.</summary>
    public SmtpStage Stage { get; init; }

    /// <summary>Whose notice it is; null when not known.</summary>
    public string? Mailer { get; init; }

    /// <summary>The host that answered; null when not told.</summary>
    public string? RemoteMta { get; init; }

    /// <summary>The notice's text about the address; null when there is none.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>The words that decided, and their rule; null when nothing did.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The subject of the message that came back; null when not told.</summary>
    public string? Subject { get; init; }

    /// <summary>The Message-ID of the message that came back; null when not told.</summary>
    public string? MessageId { get; init; }
}
