using BounceParsing.Grammars;

namespace BounceParsing.Joining;

/// <summary>Makes recipients of blocks: fields and words about one address complete each other, repeated mentions become one.</summary>
internal static class Joiner
{
    /// <summary>The recipients; <paramref name="wasCut"/> tells that a limit left mentions, recipients or words out.</summary>
    public static List<JoinedRecipient> Join(Findings? fields, Findings? prose, BounceLimits limits, out bool wasCut)
    {
        List<Block> told = fields?.Blocks ?? [];
        List<Block> words = prose?.Blocks ?? [];
        List<JoinedRecipient> joined = new(Math.Min(limits.MaxRecipients, Math.Max(told.Count, words.Count)));
        RecipientsByAddress byAddress = new(joined, told.Count + words.Count);
        SafeBlocks safe = new();
        int mentions = limits.MaxMentions;
        wasCut = false;
        foreach (Block block in told)
            wasCut |= mentions-- <= 0 || !AddFields(safe.Clean(block), joined, byAddress, limits.MaxRecipients);
        bool hasFields = joined.Count > 0;
        foreach (Block block in words)
            wasCut |= mentions-- <= 0 || !AddProse(safe.Clean(block), joined, byAddress, hasFields, limits.MaxRecipients);
        if (hasFields && joined.Count == 1 && words.Count == 1)
            joined[0].Prose ??= words[0];
        return joined;
    }

    /// <summary>False where a limit left something out.</summary>
    private static bool AddFields(Block block, List<JoinedRecipient> joined, RecipientsByAddress byAddress, int limit)
    {
        if (byAddress.Find(block) is JoinedRecipient known)
            return BlockMerge.TryMerge(known.Fields!, block);
        if (joined.Count >= limit)
            return false;
        byAddress.Add(block, new JoinedRecipient { Fields = block });
        return true;
    }

    /// <summary>Words about somebody whom the fields do not name are not taken where there are fields.</summary>
    private static bool AddProse(Block block, List<JoinedRecipient> joined, RecipientsByAddress byAddress, bool hasFields, int limit)
    {
        if (byAddress.Find(block) is JoinedRecipient known)
        {
            if (known.Prose is not null)
                return BlockMerge.TryMerge(known.Prose, block);
            known.Prose = block;
            return true;
        }

        if (hasFields || joined.Count >= limit)
            return hasFields;
        byAddress.Add(block, new JoinedRecipient { Prose = block });
        return true;
    }
}
