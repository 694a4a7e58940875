namespace BounceParsing.Webhooks.Events;

/// <summary>What a service means by an event of a class.</summary>
internal sealed record ServiceRow(string Service, string Event, string? Class, Disposition? Disposition, BounceReason Reason, BouncePermanence Permanence)
{
    /// <summary>The row's name in an <see cref="Evidence"/>.</summary>
    public string Id => Class is null ? $"{Service}: {Event}" : $"{Service}: {Event}/{Class}";
}
