using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>Every cell of the rule tables is parsed when they are loaded: what is not understood throws, with its place.</summary>
public sealed class TableCellTests
{
    private static readonly Dictionary<string, Action<Func<string, string>>> Readers = new()
    {
        ["markers.tsv"] = ReadRules,
        ["providers.tsv"] = ReadRules,
        ["phrases.tsv"] = ReadRules,
        ["classes.tsv"] = ReadRules,
        ["concepts.tsv"] = textOf => _ = new ClauseBook(textOf),
        ["turns.tsv"] = textOf => _ = new ClauseBook(textOf),
        ["status.tsv"] = textOf => _ = new StatusRegistry(textOf("status.tsv")),
        ["replies.tsv"] = textOf => _ = new ReplyRegistry(textOf("replies.tsv")),
    };

    /// <summary>The columns of which any text is right: names, titles, and where a row comes from.</summary>
    private static readonly string[] FreeColumns = ["id", "title", "source", "reference"];

    [Theory]
    [InlineData("markers.tsv", "kind", "Weather")]
    [InlineData("markers.tsv", "phrase", "")]
    [InlineData("markers.tsv", "phrase", "remote host said ")]
    [InlineData("markers.tsv", "stage", "Rcpt")]
    [InlineData("providers.tsv", "phrase", " tls")]
    [InlineData("providers.tsv", "phrase", "mailbox *  * full")]
    [InlineData("providers.tsv", "phrase", "")]
    [InlineData("providers.tsv", "reason", "UserUnknown")]
    [InlineData("providers.tsv", "rank", "Weak")]
    [InlineData("providers.tsv", "when", "weather:fine")]
    [InlineData("providers.tsv", "stage", "RCPT")]
    [InlineData("providers.tsv", "mark", "tokens")]
    [InlineData("phrases.tsv", "phrase", "tls ")]
    [InlineData("phrases.tsv", "phrase", "")]
    [InlineData("phrases.tsv", "reason", "")]
    [InlineData("phrases.tsv", "rank", "strong")]
    [InlineData("phrases.tsv", "when", "5.1.1 55")]
    [InlineData("phrases.tsv", "when", "stage:Noon")]
    [InlineData("phrases.tsv", "stage", "Noon")]
    [InlineData("classes.tsv", "classes", "Person")]
    [InlineData("classes.tsv", "words", "")]
    [InlineData("classes.tsv", "words", "mailbox | ")]
    [InlineData("concepts.tsv", "all", "Recipient Full Moon")]
    [InlineData("concepts.tsv", "none", "Moon")]
    [InlineData("concepts.tsv", "reason", "Full")]
    [InlineData("turns.tsv", "reasons", "UnknownUser Full")]
    [InlineData("turns.tsv", "subject", "Somebody")]
    [InlineData("turns.tsv", "place", "Above")]
    [InlineData("turns.tsv", "becomes", "Nothing")]
    [InlineData("status.tsv", "code", "5.1.1")]
    [InlineData("status.tsv", "code", "X.1")]
    [InlineData("status.tsv", "permanent", "Unknown")]
    [InlineData("status.tsv", "transient", "Unknown")]
    [InlineData("status.tsv", "breadth", "broad")]
    [InlineData("replies.tsv", "code", "55")]
    [InlineData("replies.tsv", "code", "55x")]
    [InlineData("replies.tsv", "stage", "Noon")]
    [InlineData("replies.tsv", "reason", "Refused")]
    public void A_word_that_is_not_known_throws_with_file_line_and_word(string table, string column, string word)
    {
        string[] lines = EmbeddedTable.TextOf(table).Split('\n');
        string[] cells = lines[1].Split('\t');
        cells[Array.IndexOf(lines[0].Split('\t'), column)] = word;
        string text = $"{lines[0]}\n{string.Join('\t', cells)}\n";

        string message = FluentActions.Invoking(() => Readers[table](name => name == table ? text : EmbeddedTable.TextOf(name)))
            .Should().Throw<InvalidOperationException>().Which.Message;

        message.Should().StartWith($"{table}, line 2: '");
        string told = message.Split('\'')[1];
        word.Should().EndWith(told);
        (told.Length > 0 || word is "" or [.., ' ']).Should().BeTrue("the message tells '{0}'", message);
    }

    [Fact]
    public void Every_column_has_a_word_that_throws()
    {
        IEnumerable<string> written = typeof(TableCellTests).GetMethod(nameof(A_word_that_is_not_known_throws_with_file_line_and_word))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(row => $"{row.Data[0]} {row.Data[1]}");

        Readers.Keys.SelectMany(ColumnsOf).Except(written).Should().BeEmpty();
    }

    [Theory]
    [InlineData("markers.tsv")]
    [InlineData("providers.tsv")]
    [InlineData("phrases.tsv")]
    [InlineData("classes.tsv")]
    public void No_phrase_begins_or_ends_with_a_blank(string table)
        => RowsOf(table).SelectMany(cells => cells).SelectMany(cell => cell.Split(" | ")).Where(cell => cell != cell.Trim()).Should().BeEmpty();

    private static void ReadRules(Func<string, string> textOf) => _ = new RuleBook(textOf);

    private static IEnumerable<string> ColumnsOf(string table)
        => EmbeddedTable.TextOf(table).Split('\n')[0].Split('\t').Except(FreeColumns).Select(column => $"{table} {column}");

    private static IEnumerable<string[]> RowsOf(string table)
        => EmbeddedTable.TextOf(table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'));
}
