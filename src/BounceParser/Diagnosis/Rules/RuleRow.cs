namespace BounceParsing.Diagnosis;

/// <summary>A row of a rule table.</summary>
internal sealed class RuleRow
{
    public required string Id { get; init; }

    public required RuleKind Kind { get; init; }

    public required Phrase Phrase { get; init; }

    /// <summary>The place among all rows: of two rows that say as much, the first counts.</summary>
    public required int Number { get; init; }

    /// <summary>The code of the language in whose table the row stands; null for a row of the tables of rules.</summary>
    public string? Language { get; init; }

    public BounceReason Reason { get; init; }

    public RuleRank Rank { get; init; }

    /// <summary>True when the phrase is a provider's error token.</summary>
    public bool IsToken { get; init; }

    /// <summary>True when the phrase is the name of a block list.</summary>
    public bool IsList { get; init; }

    /// <summary>What else must hold; null for nothing.</summary>
    public RuleCondition? When { get; init; }

    /// <summary>What the words of a row of kind <see cref="RuleKind.Word"/> speak of.</summary>
    public WordClass Class { get; init; }

    /// <summary>The stage that the mailer's own words tell.</summary>
    public SmtpStage Stage { get; init; }
}
