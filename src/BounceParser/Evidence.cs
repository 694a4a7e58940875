namespace BounceParsing;

/// <summary>What a reason rests on.</summary>
/// <param name="RuleId">The id of the row that decided, such as "P0042" or a caller's <see cref="BounceRule.Id"/>.</param>
/// <param name="Source">Where the words stood.</param>
/// <param name="Words">The words that matched, as they stand in the mail; for a code, the code.</param>
public sealed record Evidence(string RuleId, EvidenceSource Source, string Words)
{
    /// <summary>
    /// Where in <see cref="BouncedRecipient.Diagnostic"/>, or in the reply that was classified, the words begin, counted in
    /// characters (UTF-16); null where they do not stand there, as a code of another field does not.
    /// </summary>
    public int? Start { get; init; }

    /// <summary>How many characters (UTF-16) the words take there; null where <see cref="Start"/> is.</summary>
    public int? Length => Start is null ? null : Words.Length;
}
