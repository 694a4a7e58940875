namespace BounceParsing;

/// <summary>What a reason rests on.</summary>
/// <param name="RuleId">The id of the row that decided, such as "P0042" or a caller's <see cref="BounceRule.Id"/>.</param>
/// <param name="Source">Where the words stood.</param>
/// <param name="Words">The words that matched, as they stand in the mail; for a code, the code.</param>
public sealed record Evidence(string RuleId, EvidenceSource Source, string Words);
