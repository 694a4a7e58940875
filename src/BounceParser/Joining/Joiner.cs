using BounceParsing.Grammars;

namespace BounceParsing.Joining;

/// <summary>Makes recipients of blocks: fields and words about one address complete each other, repeated mentions become one.</summary>
internal static class Joiner
{
    public static List<JoinedRecipient> Join(Findings? fields, Findings? prose, int limit)
    {
        List<JoinedRecipient> joined = [];
        Dictionary<string, JoinedRecipient> byAddress = new(AddressKey.Comparer);
        foreach (Block block in fields?.Blocks ?? [])
            AddFields(block, joined, byAddress, limit);
        List<Block> words = prose?.Blocks ?? [];
        bool hasFields = joined.Count > 0;
        foreach (Block block in words)
            AddProse(block, joined, byAddress, hasFields, limit);
        if (hasFields && joined.Count == 1 && words.Count == 1)
            joined[0].Prose ??= words[0];
        return joined;
    }

    private static void AddFields(Block block, List<JoinedRecipient> joined, Dictionary<string, JoinedRecipient> byAddress, int limit)
    {
        if (Known(block, byAddress) is JoinedRecipient known)
        {
            known.Fields = BlockMerge.Merge(known.Fields!, block);
            return;
        }

        if (joined.Count >= limit)
            return;
        JoinedRecipient recipient = new() { Fields = block };
        joined.Add(recipient);
        Index(block, recipient, byAddress);
    }

    /// <summary>Words about somebody whom the fields do not name are not taken where there are fields.</summary>
    private static void AddProse(Block block, List<JoinedRecipient> joined, Dictionary<string, JoinedRecipient> byAddress, bool hasFields, int limit)
    {
        if (Known(block, byAddress) is JoinedRecipient known)
        {
            known.Prose = known.Prose is null ? block : BlockMerge.Merge(known.Prose, block);
            return;
        }

        if (hasFields || joined.Count >= limit)
            return;
        JoinedRecipient recipient = new() { Prose = block };
        joined.Add(recipient);
        Index(block, recipient, byAddress);
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
