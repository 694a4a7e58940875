using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>The rule tables as a whole: every row can be reached, every row is written as the engine wants it.</summary>
public sealed class RuleTableTests
{
    private static readonly RuleBook Book = RuleBook.Instance;

    private static IEnumerable<RuleRow> ReasonRows => Book.Rows.Where(row => row.Kind is RuleKind.Phrase or RuleKind.Provider);

    [Fact]
    public void Every_id_is_used_once()
        => Book.Rows.Concat(Book.CodeRows.Distinct()).Concat(Book.TypeRows).GroupBy(row => row.Id).Where(group => group.Count() > 1)
            .Select(group => group.Key).ToArray().Should().BeEmpty();

    [Fact]
    public void Every_row_is_fired_by_its_own_words()
        => string.Join(" ", ReasonRows.Where(row => !Fires(row, RowExample.Of(row))).Select(row => row.Id)).Should().BeEmpty("no row may be unreachable");

    [Fact]
    public void No_row_is_fired_by_its_near_miss()
        => string.Join(" ", ReasonRows.Where(row => RowExample.NearMissOf(row) is { } miss && Fires(row, miss)).Select(row => row.Id)).Should().BeEmpty();

    [Fact]
    public void Every_code_row_is_fired_by_its_code()
        => string.Join(" ", Book.CodeRows.Distinct().Where(row => !Fires(row, RowExample.Of(row))).Select(row => row.Id)).Should().BeEmpty();

    [Fact]
    public void Every_row_is_written_in_folded_form()
    {
        foreach (RuleRow row in Book.Rows)
        {
            for (int part = 0; part < row.Phrase.PartCount; part++)
            {
                using FoldedText text = FoldedText.Of(row.Phrase.Part(part).ToString());
                text.Words.ToString().Trim().Should().Be(row.Phrase.Part(part).ToString().Trim(), row.Id);
            }
        }
    }

    [Theory]
    [InlineData("markers.tsv", 5)]
    [InlineData("phrases.tsv", 7)]
    [InlineData("providers.tsv", 8)]
    [InlineData("status.tsv", 6)]
    [InlineData("replies.tsv", 5)]
    public void Every_row_has_all_columns_and_a_source(string table, int columns)
    {
        using StreamReader reader = new(typeof(RuleBook).Assembly.GetManifestResourceStream(table)!);
        string[] lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().OnlyContain(line => line.Split('\t', StringSplitOptions.None).Length == columns);
        int source = Array.FindIndex(lines[0].Split('\t'), column => column is "source" or "reference");
        lines.Should().OnlyContain(line => line.Split('\t')[source].Length > 2);
    }

    private static bool Fires(RuleRow row, DeliveryCase delivery) => RulesAlone.Diagnose(delivery).Verdict.Evidence?.RuleId == row.Id;
}
