using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>Tells which rows are contained in another: in every text in which its words stand, those of the shorter one stand too, and mean the same.</summary>
internal static class RowContainment
{
    /// <summary>As long as a gap may be, in letters that no phrase has: what needs the gap to be short is not contained.</summary>
    private static readonly string Gap = $" {new string('q', Phrase.GapLimit - 2)} ";

    /// <summary>The first shorter row; null where there is none.</summary>
    public static RuleRow? ShorterThan(RuleRow row, RuleBook book)
    {
        string words = LongestTextOf(row.Phrase);
        using FoldedText text = FoldedText.Of(words);
        return book.Index.Scan(text).Find(hit => IsShorter(hit.Row, row) && MeansTheSame(hit.Row, row) && StandsWhereItCounts(hit, row, words.Length)).Row;
    }

    /// <summary>The row's words with its gaps as long, and its open ends as open, as they may be.</summary>
    private static string LongestTextOf(Phrase phrase)
        => string.Join(Gap, Enumerable.Range(0, phrase.PartCount).Select(part => phrase.Part(part) + (phrase.HasOpenEnd(part) ? "qq" : "")));

    /// <summary>Of two rows with the same words the upper one is the other's shorter row.</summary>
    private static bool IsShorter(RuleRow shorter, RuleRow row)
        => shorter.Phrase.Length < row.Phrase.Length || (shorter.Phrase.Length == row.Phrase.Length && shorter.Number < row.Number);

    private static bool MeansTheSame(RuleRow shorter, RuleRow row)
        => shorter.Kind == row.Kind && shorter.Reason == row.Reason && shorter.Rank == row.Rank && shorter.Stage == row.Stage
            && shorter.IsToken == row.IsToken && shorter.IsList == row.IsList && shorter.When?.ToString() == row.When?.ToString();

    /// <summary>False where the shorter row asks for an edge of the text that the row does not, and where a marker's own edge is another.</summary>
    private static bool StandsWhereItCounts(in Hit hit, RuleRow row, int end)
    {
        bool asksMore = (hit.Row.Phrase.OpensText && !(row.Phrase.OpensText && hit.Start == 0)) || (hit.Row.Phrase.EndsText && !(row.Phrase.EndsText && hit.End == end));
        return !asksMore && row.Kind switch
        {
            RuleKind.Quote or RuleKind.QuoteLine or RuleKind.HostAfter or RuleKind.ListAfter or RuleKind.LimitAfter or RuleKind.RetryAfter => hit.End == end,
            RuleKind.QuoteEnd or RuleKind.HostBefore => hit.Start == 0,
            RuleKind.Idle or RuleKind.Lifetime => hit.Start == 0 && hit.End == end,
            _ => true,
        };
    }
}
