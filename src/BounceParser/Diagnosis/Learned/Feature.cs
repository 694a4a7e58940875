namespace BounceParsing.Diagnosis;

/// <summary>A stem, a code or the stage, as the number that <see cref="LearnedTable"/> knows it by.</summary>
/// <param name="Number">The hash.</param>
/// <param name="Statement">The number of the statement whose words it is; -1 for a code.</param>
/// <param name="Start">Where the words begin.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct Feature(uint Number, int Statement, int Start, int End);
