
namespace BounceParsing.Diagnosis;

/// <summary>All rule tables, read once on first use.</summary>
internal sealed class RuleBook
{
    private readonly Dictionary<int, List<RuleRow>> _codeRows = [];

    private RuleBook()
    {
        List<RuleRow> rows = [];
        ReadMarkers(rows);
        ReadReasons("providers.tsv", RuleKind.Provider, rows);
        ReadReasons("phrases.tsv", RuleKind.Phrase, rows);
        LanguageRules.Add(rows);
        ClauseBook.ReadWords(rows);
        Rows = rows;
        Index = new PhraseIndex(rows);
    }

    public static RuleBook Instance { get; } = new();

    public IReadOnlyList<RuleRow> Rows { get; }

    public PhraseIndex Index { get; }

    /// <summary>The provider rows that a status code alone fires, given that their condition holds.</summary>
    public IReadOnlyList<RuleRow> RowsOf(EnhancedStatusCode code)
        => _codeRows.TryGetValue((code.Class * 10) + code.Subject, out List<RuleRow>? rows) ? rows : [];

    /// <summary>The rows that the type of the diagnostic field alone fires.</summary>
    public List<RuleRow> TypeRows { get; } = [];

    public IEnumerable<RuleRow> CodeRows => _codeRows.Values.SelectMany(rows => rows);

    private static void ReadMarkers(List<RuleRow> rows)
    {
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read("markers.tsv"))
        {
            RuleKind kind = TableWords.Kind(row[1]);
            rows.Add(new RuleRow
            {
                Id = row[0].ToString(),
                Kind = kind,
                Phrase = new Phrase(row[2]),
                Stage = TableWords.Stage(row[3]),
                Number = rows.Count,
            });
        }
    }

    private void ReadReasons(string table, RuleKind kind, List<RuleRow> rows)
    {
        ReadOnlySpan<char> lastName = [];
        BounceReason reason = default;
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read(table))
        {
            ReadOnlySpan<char> written = row[1];
            if (!row[2].SequenceEqual(lastName))
            {
                lastName = row[2];
                reason = TableWords.Reason(lastName);
            }

            RuleRow rule = new()
            {
                Id = row[0].ToString(),
                Kind = kind,
                Phrase = new Phrase(written),
                Reason = reason,
                Rank = TableWords.Rank(row[3]),
                When = RuleCondition.Parse(row[4]),
                Stage = TableWords.Stage(row[5]),
                IsToken = kind == RuleKind.Provider && row[6] is "token",
                IsList = kind == RuleKind.Provider && row[6] is "list",
                Number = rows.Count + _codeRows.Count,
            };
            if (written.IsEmpty)
                AddCodeRow(rule);
            else
                rows.Add(rule);
        }
    }

    private void AddCodeRow(RuleRow rule)
    {
        if (rule.When is not { } when)
            throw new InvalidOperationException($"Row {rule.Id} has neither a phrase nor a condition.");
        if (when.IsOfType)
            TypeRows.Add(rule);
        foreach (int field in when.StatusFields)
        {
            if (!_codeRows.TryGetValue(field, out List<RuleRow>? rows))
                _codeRows.Add(field, rows = []);
            if (rows.Count == 0 || rows[^1] != rule)
                rows.Add(rule);
        }
    }
}
