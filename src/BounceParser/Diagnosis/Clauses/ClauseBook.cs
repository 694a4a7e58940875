namespace BounceParsing.Diagnosis;

/// <summary>The tables of word classes: the words, what classes mean together, and which subject turns a meaning.</summary>
internal sealed class ClauseBook
{
    private readonly List<ConceptRow> _concepts = [];
    private readonly List<TurnRow> _turns = [];

    private ClauseBook()
    {
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read("concepts.tsv"))
            _concepts.Add(new ConceptRow(row[0].ToString(), TableWords.Classes(row[1]), TableWords.Classes(row[2]), TableWords.Reason(row[3])));
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read("turns.tsv"))
        {
            string id = row[0].ToString();
            foreach (string reason in row[1].ToString().Split(' '))
                _turns.Add(new TurnRow(id, TableWords.Reason(reason), TableWords.Classes(row[2]), TableWords.Place(row[3]), TableWords.Reason(row[4])));
        }
    }

    public static ClauseBook Instance { get; } = new();

    public List<ConceptRow> Concepts => _concepts;

    public List<TurnRow> Turns => _turns;

    /// <summary>The rows of the words: a cell holds many, apart by bars.</summary>
    public static void ReadWords(List<RuleRow> rows)
    {
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read("classes.tsv"))
        {
            string id = row[0].ToString();
            WordClass classes = TableWords.Classes(row[1]);
            foreach (string phrase in row[2].ToString().Split(" | "))
                rows.Add(new RuleRow { Id = $"{id}: {phrase}", Kind = RuleKind.Word, Phrase = new Phrase(phrase), Class = classes, Number = rows.Count });
        }
    }
}
