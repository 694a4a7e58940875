namespace BounceParsing.Suppression.Stores;

/// <summary>An event as a store keeps it.</summary>
/// <param name="Original">As the caller gave it.</param>
/// <param name="Kept">Its address and id hashed where a key is set, its words left out then.</param>
/// <param name="Domain">The key of the domain's own state; null for a local user's name.</param>
internal sealed record StoredEvent(SuppressionEvent Original, SuppressionEvent Kept, string? Domain)
{
    /// <summary>True when the event is about the domain itself.</summary>
    public bool IsOfDomain => SuppressionAddress.IsDomain(Kept.Address);

    /// <summary>True when the domain's state is asked for it.</summary>
    public bool TouchesDomain => Domain is not null && Kept.IsTrusted && (IsOfDomain || Kept.SpeaksOfDomain || Kept.ShowsDomainAlive);

    /// <summary>The domain under which the history of the domain finds it; null when it tells nothing of one.</summary>
    public string? DomainToKeep => TouchesDomain ? Domain : null;
}
