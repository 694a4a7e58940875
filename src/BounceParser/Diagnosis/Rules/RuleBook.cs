
namespace BounceParsing.Diagnosis;

/// <summary>All rule tables, read once on first use.</summary>
internal sealed class RuleBook
{
    private readonly Dictionary<int, List<RuleRow>> _codeRows = [];

    /// <param name="textOf">Gives the text of a table by its file's name: the library's own, or others, to tell what a row is worth.</param>
    /// <exception cref="InvalidOperationException">A cell is not understood; the message names file, line and word.</exception>
    public RuleBook(Func<string, string> textOf)
    {
        List<RuleRow> rows = [];
        ReadMarkers(EmbeddedTable.Read("markers.tsv", textOf), rows);
        ReadReasons(EmbeddedTable.Read("providers.tsv", textOf), RuleKind.Provider, rows);
        ReadReasons(EmbeddedTable.Read("phrases.tsv", textOf), RuleKind.Phrase, rows);
        LanguageRules.Add(rows);
        ClauseBook.ReadWords(EmbeddedTable.Read("classes.tsv", textOf), rows);
        Rows = rows;
        Index = new PhraseIndex(rows);
    }

    public static RuleBook Instance { get; } = new(EmbeddedTable.TextOf);

    public IReadOnlyList<RuleRow> Rows { get; }

    public PhraseIndex Index { get; }

    /// <summary>The provider rows that a status code alone fires, given that their condition holds.</summary>
    public IReadOnlyList<RuleRow> RowsOf(EnhancedStatusCode code)
        => _codeRows.TryGetValue((code.Class * 10) + code.Subject, out List<RuleRow>? rows) ? rows : [];

    /// <summary>The rows that the type of the diagnostic field alone fires.</summary>
    public List<RuleRow> TypeRows { get; } = [];

    public IEnumerable<RuleRow> CodeRows => _codeRows.Values.SelectMany(rows => rows);

    private static void ReadMarkers(EmbeddedTable.Rows table, List<RuleRow> rows)
    {
        foreach (EmbeddedTable.Row row in table)
        {
            rows.Add(new RuleRow
            {
                Id = row[0].ToString(),
                Kind = TableWords.Kind(row.Cell(1)),
                Phrase = TableWords.Phrase(row.Cell(2), row.Keep(2)),
                Stage = TableWords.Stage(row.Cell(3)),
                Number = rows.Count,
            });
        }
    }

    private void ReadReasons(EmbeddedTable.Rows table, RuleKind kind, List<RuleRow> rows)
    {
        ReadOnlySpan<char> lastName = [];
        BounceReason reason = default;
        foreach (EmbeddedTable.Row row in table)
        {
            if (lastName.IsEmpty || !row[2].SequenceEqual(lastName))
            {
                lastName = row[2];
                reason = TableWords.Reason(row.Cell(2));
            }

            bool isCode = row[1].IsEmpty;
            (bool isToken, bool isList) = kind == RuleKind.Provider ? TableWords.Mark(row.Cell(6)) : default;
            RuleRow rule = new()
            {
                Id = row[0].ToString(),
                Kind = kind,
                Phrase = isCode ? new Phrase("") : TableWords.Phrase(row.Cell(1), row.Keep(1)),
                Reason = reason,
                Rank = TableWords.Rank(row.Cell(3)),
                When = RuleCondition.Parse(row.Cell(4)),
                Stage = TableWords.Stage(row.Cell(5)),
                IsToken = isToken,
                IsList = isList,
                Number = rows.Count + _codeRows.Count,
            };
            if (!isCode)
                rows.Add(rule);
            else if (!AddCodeRow(rule))
                throw row.Cell(4).Unknown();
        }
    }

    /// <summary>Files a row that has no phrase; false where its condition has neither a status code's field nor a type to file it under.</summary>
    private bool AddCodeRow(RuleRow rule)
    {
        if (rule.When is not { } when)
            return false;
        bool isFiled = when.IsOfType;
        if (when.IsOfType)
            TypeRows.Add(rule);
        foreach (int field in when.StatusFields)
        {
            isFiled = true;
            if (!_codeRows.TryGetValue(field, out List<RuleRow>? rows))
                _codeRows.Add(field, rows = []);
            if (rows.Count == 0 || rows[^1] != rule)
                rows.Add(rule);
        }

        return isFiled;
    }
}
