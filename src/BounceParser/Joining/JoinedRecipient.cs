using BounceParsing.Grammars;

namespace BounceParsing.Joining;

/// <summary>One recipient, and all that the notice says of it: its fields, its prose, or both.</summary>
internal sealed class JoinedRecipient
{
    public Block? Fields { get; set; }

    public Block? Prose { get; set; }

    /// <summary>The addresses of the block that first named it: later ones fill its gaps, but it is not found by them.</summary>
    public string? IndexedFinal { get; set; }

    /// <inheritdoc cref="IndexedFinal"/>
    public string? IndexedOriginal { get; set; }

    public string? FinalRecipient => Fields?.FinalRecipient ?? Prose?.FinalRecipient;

    public string? OriginalRecipient => Fields?.OriginalRecipient ?? Prose?.OriginalRecipient;

    public DeliveryAction Action => Fields is { Action: not DeliveryAction.Unknown } ? Fields.Action : Prose?.Action ?? DeliveryAction.Unknown;
}
