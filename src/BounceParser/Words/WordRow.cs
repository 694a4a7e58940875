namespace BounceParsing.Words;

/// <summary>Words to look for in a notice, what they tell, and of which row or format.</summary>
/// <param name="Words">The words as a table has them; a bar behind them bars that the last word goes on.</param>
/// <param name="Kind">What they tell.</param>
/// <param name="Value">The number of the row or the format whose words they are.</param>
internal sealed record WordRow(string Words, WordKind Kind, int Value);
