using BounceParsing.Diagnosis;

namespace BounceParsing;

/// <summary>The built-in rules, to be looked up by the ids that <see cref="Evidence.RuleId"/> bears.</summary>
public static class BounceRules
{
    private static readonly Lazy<Dictionary<string, BuiltInRule>> Rows = new(ReadTables);

    /// <summary>The rule of an id such as "P0034" or "de: postfach ist voll"; null where the id is none, or that of a caller's own rule.</summary>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public static BuiltInRule? Find(string ruleId)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        return Rows.Value.TryGetValue(ruleId, out BuiltInRule? rule) ? rule : OfStatus(ruleId) ?? OfLearned(ruleId);
    }

    /// <summary>"S5.1.1": the status code itself, as it is registered.</summary>
    private static BuiltInRule? OfStatus(string ruleId)
        => ruleId is ['S', .. string written] && EnhancedStatusCode.TryParse(written, out EnhancedStatusCode code)
            ? new BuiltInRule(ruleId, code.Title, null, code.SuggestedReason, code.Reference)
            : null;

    /// <summary>"L-UnknownUser": what replies with such words mostly mean.</summary>
    private static BuiltInRule? OfLearned(string ruleId)
        => ruleId is ['L', '-', .. string name] && Enum.TryParse(name, out BounceReason reason) && Enum.IsDefined(reason) && reason.ToString() == name
            ? new BuiltInRule(ruleId, null, null, reason, "learned from recorded replies whose reason is known")
            : null;

    private static Dictionary<string, BuiltInRule> ReadTables()
    {
        Dictionary<string, BuiltInRule> rows = new(StringComparer.Ordinal);
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read("phrases.tsv"))
            Add(rows, row[0], row[1], row[4], TableWords.Reason(row.Cell(2)), row[6]);
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read("providers.tsv"))
            Add(rows, row[0], row[1], row[4], TableWords.Reason(row.Cell(2)), row[7]);
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read("concepts.tsv"))
            Add(rows, row[0], row[1], [], TableWords.Reason(row.Cell(3)), row[4]);
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read("replies.tsv"))
            Add(rows, row[0], row[1], row[2], TableWords.Reason(row.Cell(3)), row[4]);
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read("markers.tsv"))
        {
            BounceReason reason = TableWords.Kind(row.Cell(1)) == RuleKind.Lifetime ? BounceReason.Expired : BounceReason.Undetermined;
            Add(rows, row[0], row[2], [], reason, row[4]);
        }

        foreach (BuiltInRule rule in LanguageRules.Describe())
            rows.Add(rule.Id, rule);
        return rows;
    }

    private static void Add(
        Dictionary<string, BuiltInRule> rows, ReadOnlySpan<char> id, ReadOnlySpan<char> words, ReadOnlySpan<char> condition, BounceReason reason, ReadOnlySpan<char> source)
    {
        string name = id.ToString();
        rows.Add(name, new BuiltInRule(name, Given(words), Given(condition), reason, source.ToString()));
    }

    private static string? Given(ReadOnlySpan<char> cell) => cell.IsEmpty ? null : cell.ToString();
}
