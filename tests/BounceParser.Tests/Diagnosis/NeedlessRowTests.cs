using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>No row stands in a table that another makes needless.</summary>
public sealed class NeedlessRowTests
{
    private static readonly RuleBook Book = RuleBook.Instance;

    private static readonly Lazy<Dictionary<RuleRow, List<DeliveryCase>>> TextsOfRows = new(FindTexts);

    [Fact]
    public void No_row_is_made_needless_by_another()
    {
        string[] needless = [.. Book.Rows
            .Where(row => row.Kind != RuleKind.Word && row.Language is null)
            .Select(row => (Row: row, Shorter: RowContainment.ShorterThan(row, Book)))
            .Where(pair => pair.Shorter is not null && !DecidesAnything(pair.Row))
            .Select(pair => $"{pair.Row.Id} ({pair.Shorter!.Id})")];

        string.Join(", ", needless).Should().BeEmpty("the same is said without them");
    }

    /// <summary>The first concept of the table that fits is heard: one below another that always fits too never is, and one right above such a one of the same reason says nothing of its own.</summary>
    [Fact]
    public void No_concept_is_made_needless_by_another()
    {
        List<ConceptRow> rows = ClauseBook.Instance.Concepts;

        rows.Where((row, place) => rows.Where((other, otherPlace) => otherPlace != place && AsksLess(other, row)
            && (otherPlace < place || rows[place..otherPlace].TrueForAll(between => between.Reason == other.Reason))).Any()).Should().BeEmpty();
    }

    private static bool AsksLess(ConceptRow other, ConceptRow row)
        => (row.All & other.All) == other.All && (row.None & other.None) == other.None && other.NamesCause == row.NamesCause;

    /// <summary>The words that rows contain, or had before others took them in: the reason stays.</summary>
    [Fact]
    public void What_a_longer_row_said_a_shorter_one_says()
    {
        IEnumerable<string[]> contained = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Diagnosis", "contained.tsv")).Skip(1).Select(line => line.Split('\t'));

        string.Join("\n", contained.Where(cells => !Means(cells, Enum.Parse<BounceReason>(cells[1]))).Select(cells => $"{cells[1]}: {cells[0]}")).Should().BeEmpty();
    }

    /// <summary>True where the words mean the reason, be it as a server's or as a mailer's own.</summary>
    private static bool Means(string[] cells, BounceReason reason)
    {
        EnhancedStatusCode? status = cells[3].Length > 0 ? EnhancedStatusCode.Parse(cells[3]) : null;
        return new[] { EvidenceSource.Reply, EvidenceSource.Prose }
            .Select(source => new DeliveryCase { Words = [new Testimony(cells[0], source)], StatusField = status, Action = DeliveryAction.Failed })
            .Any(text => RulesAlone.Diagnose(text).Verdict.Reason == reason);
    }

    /// <summary>True when a known text or one of the row's own examples gets another answer with the row gone, by the rules alone or with the second witness.</summary>
    private static bool DecidesAnything(RuleRow row)
    {
        RuleBook without = BookWithout(row.Id);
        return TextsOfRows.Value.GetValueOrDefault(row, []).Append(RowExample.Of(row)).Concat(RowExample.Written[row.Id].Select(text => RowExample.In(row, text)))
            .Any(text => Conclusion(RulesAlone.Diagnose(text)) != Conclusion(RulesAlone.Diagnose(text, without)) || Conclusion(Diagnostician.Diagnose(text)) != Conclusion(Diagnostician.Diagnose(text, CallersRules.None, without, null)));
    }

    /// <summary>All that is concluded; of the evidence only where the words stood, since another row has other words.</summary>
    private static Judgement Conclusion(Judgement judgement)
    {
        Evidence? evidence = judgement.Verdict.Evidence is { } found ? new Evidence("", found.Source, "") : null;
        return judgement with { Verdict = judgement.Verdict with { Evidence = evidence } };
    }

    /// <summary>The known texts in which the words of each row stand: of the others it can say nothing.</summary>
    private static Dictionary<RuleRow, List<DeliveryCase>> FindTexts()
    {
        Dictionary<RuleRow, List<DeliveryCase>> texts = [];
        foreach (DeliveryCase known in KnownTexts.All)
        {
            using FoldedText text = FoldedText.Of(known.Words[0].Text);
            foreach (RuleRow row in Book.Index.Scan(text).Select(hit => hit.Row).Distinct())
            {
                if (!texts.TryGetValue(row, out List<DeliveryCase>? ofRow))
                    texts.Add(row, ofRow = []);
                ofRow.Add(known);
            }
        }

        return texts;
    }

    private static RuleBook BookWithout(string id)
        => new(table => string.Join('\n', EmbeddedTable.TextOf(table).Split('\n').Where(line => !line.StartsWith($"{id}\t", StringComparison.Ordinal))));
}
