namespace BounceParsing.Diagnosis;

/// <summary>The tables of word classes: the words, what classes mean together, and which subject turns a meaning.</summary>
internal sealed class ClauseBook
{
    private static readonly List<TurnRow> NoTurns = [];

    private readonly List<ConceptRow> _concepts = [];
    private readonly Dictionary<int, List<TurnRow>> _turns = [];

    /// <param name="textOf">Gives the text of a table by its file's name.</param>
    /// <exception cref="InvalidOperationException">A cell is not understood; the message names file, line and word.</exception>
    public ClauseBook(Func<string, string> textOf)
    {
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read("concepts.tsv", textOf))
            _concepts.Add(new ConceptRow(row[0].ToString(), TableWords.Classes(row.Cell(1)), TableWords.Classes(row.Cell(2)), TableWords.Reason(row.Cell(3))));
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read("turns.tsv", textOf))
        {
            string id = row[0].ToString();
            foreach (string reason in row[1].ToString().Split(' '))
                Add(TableWords.Reason(row.Cell(1).Part(reason)), new TurnRow(id, TableWords.Classes(row.Cell(2)), TableWords.Place(row.Cell(3)), TableWords.Reason(row.Cell(4))));
        }
    }

    public static ClauseBook Instance { get; } = new(EmbeddedTable.TextOf);

    public List<ConceptRow> Concepts => _concepts;

    /// <summary>What turns words that have a reason by themselves.</summary>
    public List<TurnRow> TurnsOf(BounceReason reason) => _turns.TryGetValue((int)reason, out List<TurnRow>? rows) ? rows : NoTurns;

    /// <summary>The rows of the words: a cell holds many, apart by bars.</summary>
    public static void ReadWords(EmbeddedTable.Rows table, List<RuleRow> rows)
    {
        foreach (EmbeddedTable.Row row in table)
        {
            string id = row[0].ToString();
            WordClass classes = TableWords.Classes(row.Cell(1));
            foreach (string phrase in row[2].ToString().Split(" | "))
                rows.Add(new RuleRow { Id = $"{id}: {phrase}", Kind = RuleKind.Word, Phrase = TableWords.Phrase(row.Cell(2).Part(phrase), phrase.AsMemory()), Class = classes, Number = rows.Count });
        }
    }

    private void Add(BounceReason from, TurnRow turn)
    {
        if (!_turns.TryGetValue((int)from, out List<TurnRow>? rows))
            _turns.Add((int)from, rows = []);
        rows.Add(turn);
    }
}
