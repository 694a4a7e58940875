namespace BounceParsing.Diagnosis;

/// <summary>All that a report says about one recipient's delivery: what <see cref="Diagnostician"/> judges.</summary>
internal sealed class DeliveryCase
{
    /// <summary>The witnesses, the one to be heard first in front.</summary>
    public IReadOnlyList<Testimony> Words { get; init; } = [];

    /// <summary>The Status field (RFC 3464, 2.3.4), or the code that stands apart from the words.</summary>
    public EnhancedStatusCode? StatusField { get; init; }

    /// <summary>A reply code that stands apart from the words.</summary>
    public int? ReplyCode { get; init; }

    /// <summary>The stage, where something else than the words tells it.</summary>
    public SmtpStage Stage { get; init; }

    public DeliveryAction Action { get; init; }

    /// <summary>The recipient, so that the words of its own name do not count as a cause.</summary>
    public string? Address { get; init; }

    /// <summary>The Remote-MTA field, type and comment taken off.</summary>
    public string? RemoteMta { get; init; }

    public string? ReportingMta { get; init; }
}
