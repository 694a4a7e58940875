namespace BounceParsing.Diagnosis;

/// <summary>
/// The sections of a language's table that tell why a mail failed: "[reason MailboxFull]"; "[reason MailboxFull, Vague]" for
/// words of a <see cref="RuleRank"/>; "[reason given up]" for those of a queue's lifetime that is over, "[reason follows]" for
/// what stands before a server's reply, "[reason none]" for standing words; and "[word Recipient]" for words of a <see cref="WordClass"/>.
/// </summary>
internal static class LanguageRules
{
    /// <summary>The rows of all languages.</summary>
    /// <exception cref="InvalidOperationException">A section names no reason, or no class of words.</exception>
    public static void Add(List<RuleRow> rows)
    {
        foreach (LanguageLine line in LanguageLine.ReadAll())
        {
            if (line.IsRule)
                rows.Add(RowOf(line, rows[^1].Number + 1));
        }
    }

    /// <summary>The rules as they are told to a caller.</summary>
    public static IEnumerable<BuiltInRule> Describe()
    {
        foreach (LanguageLine line in LanguageLine.ReadAll())
        {
            if (line.IsRule && !line.IsWord && RowOf(line, 0) is { } row)
                yield return new BuiltInRule(row.Id, line.Words, null, row.Kind == RuleKind.Lifetime ? BounceReason.Expired : row.Reason, line.Source);
        }
    }

    /// <summary>The row of a line; its id names language and words, wherever it stands: "de: postfach ist voll".</summary>
    /// <exception cref="InvalidOperationException">The section names no reason, or no class of words.</exception>
    public static RuleRow RowOf(in LanguageLine line, int number)
    {
        TableCell meaning = new(line.Meaning, $"{line.Language}.txt", line.Number);
        (RuleKind kind, BounceReason reason, RuleRank rank) = line.IsWord ? (RuleKind.Word, default, default) : Read(meaning);
        return new RuleRow
        {
            Id = line.IsWord ? $"{line.Language} {line.Meaning}: {line.Words}" : $"{line.Language}: {line.Words}",
            Language = line.Language,
            Kind = kind,
            Phrase = TableWords.Phrase(meaning.Part(line.Words), line.Words.AsMemory()),
            Reason = reason,
            Rank = rank,
            Class = line.IsWord ? TableWords.Classes(meaning) : WordClass.None,
            Number = number,
        };
    }

    private static (RuleKind Kind, BounceReason Reason, RuleRank Rank) Read(TableCell meaning)
    {
        ReadOnlySpan<char> told = meaning.Words;
        int comma = told.IndexOf(", ");
        return told switch
        {
            "none" => (RuleKind.Idle, default, default),
            "follows" => (RuleKind.Quote, default, default),
            "given up" => (RuleKind.Lifetime, default, default),
            _ when comma < 0 => (RuleKind.Phrase, TableWords.Reason(meaning), RuleRank.Plain),
            _ => (RuleKind.Phrase, TableWords.Reason(meaning.Part(told[..comma])), TableWords.Rank(meaning.Part(told[(comma + 2)..]))),
        };
    }
}
