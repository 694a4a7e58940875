using BounceParsing.Grammars;

namespace BounceParsing.Joining;

/// <summary>Makes recipients of blocks: fields and words about one address complete each other, repeated mentions become one.</summary>
internal static class Joiner
{
    public static List<JoinedRecipient> Join(Findings? fields, Findings? prose, int limit)
    {
        List<Block> told = fields?.Blocks ?? [];
        List<Block> words = prose?.Blocks ?? [];
        List<JoinedRecipient> joined = new(Math.Min(limit, Math.Max(told.Count, words.Count)));
        RecipientsByAddress byAddress = new(joined, told.Count + words.Count);
        foreach (Block block in told)
            AddFields(block, joined, byAddress, limit);
        bool hasFields = joined.Count > 0;
        foreach (Block block in words)
            AddProse(block, joined, byAddress, hasFields, limit);
        if (hasFields && joined.Count == 1 && words.Count == 1)
            joined[0].Prose ??= words[0];
        return joined;
    }

    private static void AddFields(Block block, List<JoinedRecipient> joined, RecipientsByAddress byAddress, int limit)
    {
        if (byAddress.Find(block) is JoinedRecipient known)
            known.Fields = BlockMerge.Merge(known.Fields!, block);
        else if (joined.Count < limit)
            byAddress.Add(block, new JoinedRecipient { Fields = block });
    }

    /// <summary>Words about somebody whom the fields do not name are not taken where there are fields.</summary>
    private static void AddProse(Block block, List<JoinedRecipient> joined, RecipientsByAddress byAddress, bool hasFields, int limit)
    {
        if (byAddress.Find(block) is JoinedRecipient known)
            known.Prose = known.Prose is null ? block : BlockMerge.Merge(known.Prose, block);
        else if (!hasFields && joined.Count < limit)
            byAddress.Add(block, new JoinedRecipient { Prose = block });
    }
}
