using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>Rows are shown by texts in which their words stand, as a server says them; those of the languages by the notices in Languages.</summary>
public sealed class ExampleTests
{
    private static readonly RuleBook Book = RuleBook.Instance;

    private static IEnumerable<RuleRow> Rows => Book.Rows.Concat(Book.CodeRows.Distinct()).Where(row => row.Kind is RuleKind.Phrase or RuleKind.Provider && row.Language is null);

    [Fact]
    public void Every_example_is_decided_by_its_row()
    {
        Dictionary<string, RuleRow> rows = Rows.ToDictionary(row => row.Id);
        IEnumerable<(string Id, string Text, string? Decider)> examples = RowExample.Written
            .SelectMany(texts => texts.Select(text => (texts.Key, text, DeciderOf(rows.GetValueOrDefault(texts.Key), text))));

        string.Join("\n", examples.Where(example => example.Decider != example.Id).Select(example => $"{example.Id} by {example.Decider}: {example.Text}"))
            .Should().BeEmpty();
    }

    [Fact]
    public void Every_example_says_more_than_its_row()
        => string.Join("\n", Rows.SelectMany(row => RowExample.Written[row.Id].Where(text => !SaysMore(row, text)))).Should().BeEmpty("a row is no example of itself");

    [Fact]
    public void No_two_examples_are_the_same()
        => RowExample.Written.SelectMany(texts => texts).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Every_row_has_a_text()
        => string.Join(" ", Unshown().Select(row => row.Id)).Should().BeEmpty("a recorded reply, a mail or a line of examples.tsv shows what a row is for");

    /// <summary>The rows for which neither an example is written nor a known text has their words and their reason.</summary>
    private static IEnumerable<RuleRow> Unshown()
    {
        HashSet<string> shown = [.. RowExample.Written.Select(texts => texts.Key)];
        foreach (DeliveryCase known in KnownTexts.All)
        {
            BounceVerdict verdict = RulesAlone.Diagnose(known).Verdict;
            shown.Add(verdict.Evidence?.RuleId ?? "");
            shown.UnionWith(RowsIn(known).Where(row => row.Reason == verdict.Reason).Select(row => row.Id));
        }

        return Rows.Where(row => !shown.Contains(row.Id));
    }

    private static string? DeciderOf(RuleRow? row, string text)
        => row is null ? "no row" : RulesAlone.Diagnose(RowExample.In(row, text)).Verdict.Evidence?.RuleId;

    /// <summary>True when a good part of the text is not the row's own words; a row that asks for a whole text has only codes beside them.</summary>
    private static bool SaysMore(RuleRow row, string text)
    {
        int own = Enumerable.Range(0, row.Phrase.PartCount).Sum(part => row.Phrase.Part(part).ToString().Count(char.IsLetterOrDigit));
        bool isWhole = row.Phrase.OpensText && row.Phrase.EndsText;
        return text.Count(char.IsLetterOrDigit) - own >= (isWhole ? 3 : 8);
    }

    private static IEnumerable<RuleRow> RowsIn(DeliveryCase known)
    {
        using FoldedText text = FoldedText.Of(known.Words[0].Text);
        return [.. Book.Index.Scan(text).Select(hit => hit.Row)];
    }
}
