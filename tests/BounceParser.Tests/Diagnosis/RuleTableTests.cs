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

    [Fact]
    public void Every_row_of_a_language_has_a_source()
        => LanguageRules.Describe().Where(rule => rule.Source.Length <= 2).Select(rule => rule.Id).Should().BeEmpty();

    [Fact]
    public void A_row_of_a_language_is_told_by_its_id()
        => BounceRules.Find("de: posteingang ist voll").Should().Be(
            new BuiltInRule("de: posteingang ist voll", "posteingang ist voll", null, BounceReason.MailboxFull, "Gmail Help, answer 6596, hl=de"));

    [Theory]
    [InlineData("[reason Weather]\nx")]
    [InlineData("[reason MailboxFull, Loud]\nx")]
    public void A_section_that_names_no_reason_is_refused(string table)
        => FluentActions.Enumerating(() => LanguageLine.Read("xx", new StringReader(table)).Select(line => LanguageRules.RowOf(line, 0))).Should().Throw<InvalidOperationException>();

    private static bool Fires(RuleRow row, DeliveryCase delivery) => RulesAlone.Diagnose(delivery).Verdict.Evidence?.RuleId == row.Id;
}
