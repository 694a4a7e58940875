using BounceParsing.Grammars;

namespace BounceParsing.Joining;

/// <summary>The recipients of a report, found by the addresses of the block that first named each.</summary>
/// <remarks>A notice names one or two: they are compared one by one; a dictionary is made only where there are many.</remarks>
internal readonly struct RecipientsByAddress(List<JoinedRecipient> joined, int blocks)
{
    private const int Few = 4;

    private readonly Dictionary<string, JoinedRecipient>? _byAddress = blocks > Few ? new(AddressKey.Comparer) : null;

    public void Add(Block block, JoinedRecipient recipient)
    {
        (recipient.IndexedFinal, recipient.IndexedOriginal) = (block.FinalRecipient, block.OriginalRecipient);
        joined.Add(recipient);
        if (_byAddress is null)
            return;
        if (block.FinalRecipient is string final)
            _byAddress.TryAdd(final, recipient);
        if (block.OriginalRecipient is string original)
            _byAddress.TryAdd(original, recipient);
    }

    /// <summary>The recipient that the block's final address means, else the one that its original address means; null for a new one.</summary>
    public JoinedRecipient? Find(Block block) => Find(block.FinalRecipient) ?? Find(block.OriginalRecipient);

    private JoinedRecipient? Find(string? address)
    {
        if (address is null)
            return null;
        if (_byAddress is not null)
            return _byAddress.GetValueOrDefault(address);
        foreach (JoinedRecipient recipient in joined)
        {
            if (AddressKey.Comparer.Equals(recipient.IndexedFinal, address) || AddressKey.Comparer.Equals(recipient.IndexedOriginal, address))
                return recipient;
        }

        return null;
    }
}
