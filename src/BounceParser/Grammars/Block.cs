namespace BounceParsing.Grammars;

/// <summary>One mention of a recipient in a notice: its words, or its fields.</summary>
internal sealed class Block
{
    /// <summary>True for the fields of a machine-readable part, false for prose.</summary>
    public bool IsFields { get; init; }

    /// <summary>The address as it stands in the words, or the Final-Recipient without its type.</summary>
    public string? FinalRecipient { get; set; }

    public string? OriginalRecipient { get; set; }

    public DeliveryAction Action { get; set; }

    /// <summary>The Status field, or the code that stands apart from the words.</summary>
    public EnhancedStatusCode? Status { get; set; }

    /// <summary>A reply code that stands apart from the words.</summary>
    public int? ReplyCode { get; set; }

    public SmtpStage Stage { get; set; }

    /// <summary>The diagnostic text: prose with its line breaks, a field as one line.</summary>
    public string? Diagnostic { get; set; }

    /// <summary>The type of the diagnostic field in lower case; null for prose.</summary>
    public string? DiagnosticType { get; set; }

    /// <summary>What a mailer wrote beside the Status or the Action, in parentheses or without.</summary>
    public string? Comment { get; set; }

    public string? RemoteMta { get; set; }

    public DateTimeOffset? LastAttempt { get; set; }

    public DateTimeOffset? WillRetryUntil { get; set; }
}
