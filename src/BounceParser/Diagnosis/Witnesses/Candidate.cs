namespace BounceParsing.Diagnosis;

/// <summary>A row that speaks for a reason, and how much its word counts.</summary>
/// <param name="Level">Which witness it is; the lowest is heard.</param>
/// <param name="Hit">The row, and where its words stand.</param>
/// <param name="Statement">The number of the statement in which they stand.</param>
internal readonly record struct Candidate(WitnessLevel Level, Hit Hit, int Statement)
{
    /// <summary>True when this one counts more: by witness, rank, statement, length of the words, place in the table.</summary>
    public bool Beats(in Candidate? other)
    {
        if (other is not { } rival)
            return true;
        RuleRow mine = Hit.Row;
        RuleRow theirs = rival.Hit.Row;
        int order = (int)Level - (int)rival.Level;
        if (order == 0)
            order = (int)mine.Rank - (int)theirs.Rank;
        if (order == 0)
            order = Statement - rival.Statement;
        if (order == 0)
            order = theirs.Phrase.Length - mine.Phrase.Length;
        return order == 0 ? mine.Number < theirs.Number : order < 0;
    }
}
