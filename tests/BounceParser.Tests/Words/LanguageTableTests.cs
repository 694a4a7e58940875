using BounceParsing.Grammars;
using BounceParsing.Grammars.Reports;

namespace BounceParsing.Tests.Words;

/// <summary>The tables of the languages: each cell is known, no phrase stands in the shadow of another of its kind.</summary>
public sealed class LanguageTableTests
{
    /// <summary>Kinds whose longest phrase at a place counts: a shorter one beside it is meant.</summary>
    private static readonly WordKind[] LongestCounts =
    [
        WordKind.AutoReplySubject, WordKind.AwaySubject, WordKind.AwaySubjectEnding, WordKind.NewAddress, WordKind.ReturnDate, WordKind.BehindReturnDate,
        WordKind.EndOfReturnDate, WordKind.Month, WordKind.DialectOpening, WordKind.FormatMark,
    ];

    private static IEnumerable<WordRow> Rows => NoticeWords.Rows.Concat(AutoReplyWords.Rows);

    public static TheoryData<string> Kinds => [.. Enum.GetNames<WordKind>().Except([nameof(WordKind.FormatMark), nameof(WordKind.DialectOpening)])];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_has_words(string kind)
        => Rows.Should().Contain(row => row.Kind == Enum.Parse<WordKind>(kind));

    [Fact]
    public void Kinds_fit_into_the_bits_that_hold_them()
        => Enum.GetValues<WordKind>().Length.Should().BeLessThanOrEqualTo(64);

    [Fact]
    public void No_phrase_is_written_twice_in_a_kind()
        => Rows.Where(row => !LongestCounts.Contains(row.Kind)).GroupBy(row => (row.Kind, Fold.Of(row.Words))).Where(group => group.Count() > 1)
            .Select(group => group.Key).Should().BeEmpty();

    [Theory]
    [InlineData("[failures]\nx")]
    [InlineData("lost\n[failure]\nx")]
    public void What_is_no_table_is_refused(string table)
        => FluentActions.Invoking(() => LanguageTable.Read(new StringReader(table), [])).Should().Throw<FormatException>();

    [Fact]
    public void A_remark_is_no_phrase()
    {
        List<WordRow> rows = [];
        LanguageTable.Read(new StringReader("# remark\n[failure]\n\nnot sent\n# more\nlost|\n[delay]\nlate\n"), rows);
        rows.Should().Equal(new WordRow("not sent", WordKind.Failure, 0), new WordRow("lost|", WordKind.Failure, 0), new WordRow("late", WordKind.Delay, 0));
    }
}
