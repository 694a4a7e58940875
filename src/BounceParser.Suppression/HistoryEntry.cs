namespace BounceParsing.Suppression;

/// <summary>One recorded event.</summary>
/// <param name="EventId">Its id in the store.</param>
/// <param name="Kind">What it meant for the address.</param>
/// <param name="OccurredAt">When it happened, in UTC.</param>
/// <param name="RecordedAt">When it was recorded, in UTC.</param>
/// <param name="IsTrusted">False when the report was not believed and changed nothing.</param>
/// <param name="Reason">Why it bounced.</param>
/// <param name="Status">The enhanced status code; null when there was none.</param>
/// <param name="Words">The reason and the words of the notice, or what a person said; empty of notices' words where addresses are hashed.</param>
/// <param name="RuleId">The rule that decided; null when none did.</param>
/// <param name="By">Who released or struck off; null when it was no person.</param>
public sealed record HistoryEntry(
    string EventId,
    SuppressionEventKind Kind,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    bool IsTrusted,
    BounceReason Reason,
    EnhancedStatusCode? Status,
    string Words,
    string? RuleId,
    string? By);
