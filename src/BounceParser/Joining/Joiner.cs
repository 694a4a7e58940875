using BounceParsing.Grammars;

namespace BounceParsing.Joining;

/// <summary>Makes recipients of blocks: fields and words about one address complete each other, repeated mentions become one.</summary>
internal static class Joiner
{
    /// <summary>The recipients; <paramref name="wasCut"/> tells that a limit left mentions, recipients or words out.</summary>
    public static List<JoinedRecipient> Join(Findings? fields, Findings? prose, BounceLimits limits, out bool wasCut)
    {
        List<JoinedRecipient> joined = [];
        Dictionary<string, JoinedRecipient> byAddress = new(AddressKey.Comparer);
        SafeBlocks safe = new();
        int mentions = limits.MaxMentions;
        wasCut = false;
        foreach (Block block in fields?.Blocks ?? [])
            wasCut |= mentions-- <= 0 || !AddFields(safe.Clean(block), joined, byAddress, limits.MaxRecipients);
        List<Block> words = prose?.Blocks ?? [];
        bool hasFields = joined.Count > 0;
        foreach (Block block in words)
            wasCut |= mentions-- <= 0 || !AddProse(safe.Clean(block), joined, byAddress, hasFields, limits.MaxRecipients);
        if (hasFields && joined.Count == 1 && words.Count == 1)
            joined[0].Prose ??= words[0];
        return joined;
    }

    /// <summary>False where a limit left something out.</summary>
    private static bool AddFields(Block block, List<JoinedRecipient> joined, Dictionary<string, JoinedRecipient> byAddress, int limit)
    {
        if (Known(block, byAddress) is JoinedRecipient known)
            return BlockMerge.TryMerge(known.Fields!, block);
        if (joined.Count >= limit)
            return false;
        JoinedRecipient recipient = new() { Fields = block };
        joined.Add(recipient);
        Index(block, recipient, byAddress);
        return true;
    }

    /// <summary>Words about somebody whom the fields do not name are not taken where there are fields.</summary>
    private static bool AddProse(Block block, List<JoinedRecipient> joined, Dictionary<string, JoinedRecipient> byAddress, bool hasFields, int limit)
    {
        if (Known(block, byAddress) is JoinedRecipient known)
        {
            if (known.Prose is not null)
                return BlockMerge.TryMerge(known.Prose, block);
            known.Prose = block;
            return true;
        }

        if (hasFields || joined.Count >= limit)
            return hasFields;
        JoinedRecipient recipient = new() { Prose = block };
        joined.Add(recipient);
        Index(block, recipient, byAddress);
        return true;
    }

    private static JoinedRecipient? Known(Block block, Dictionary<string, JoinedRecipient> byAddress)
    {
        if (block.FinalRecipient is string final && byAddress.TryGetValue(final, out JoinedRecipient? known))
            return known;
        return block.OriginalRecipient is string original && byAddress.TryGetValue(original, out known) ? known : null;
    }

    private static void Index(Block block, JoinedRecipient recipient, Dictionary<string, JoinedRecipient> byAddress)
    {
        if (block.FinalRecipient is string final)
            byAddress.TryAdd(final, recipient);
        if (block.OriginalRecipient is string original)
            byAddress.TryAdd(original, recipient);
    }
}
