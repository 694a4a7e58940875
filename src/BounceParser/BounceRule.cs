namespace BounceParsing;

/// <summary>A rule of the caller's own: words that mean a reason.</summary>
/// <remarks>Exactly one of <see cref="Phrase"/> and <see cref="Pattern"/> is set.</remarks>
public sealed record BounceRule
{
    /// <summary>The name that <see cref="Evidence.RuleId"/> bears when the rule decides.</summary>
    public required string Id { get; init; }

    /// <summary>The words to look for, whatever their case and spacing; null when <see cref="Pattern"/> is set.</summary>
    public string? Phrase { get; init; }

    /// <summary>A regular expression in the syntax that <c>RegexOptions.NonBacktracking</c> allows, matched against the words on one line, with single blanks, without regard to case; null when <see cref="Phrase"/> is set.</summary>
    public string? Pattern { get; init; }

    /// <summary>The reason that the words mean.</summary>
    public required BounceReason Reason { get; init; }

    /// <summary>True to ask this rule only when no built-in row has decided; false, the default, to ask it first.</summary>
    public bool AfterBuiltIn { get; init; }
}
