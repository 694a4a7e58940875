namespace BounceParsing.Suppression;

/// <summary>What one event changed for one address, and why.</summary>
public sealed record SuppressionDecision
{
    /// <summary>The event.</summary>
    public required SuppressionEvent Event { get; init; }

    /// <summary>What is remembered of the address from now on.</summary>
    public required SuppressionState State { get; init; }

    /// <summary>What the event changed.</summary>
    public SuppressionEffect Effect { get; init; }

    /// <summary>Where the address stands now.</summary>
    public required SuppressionStanding Standing { get; init; }

    /// <summary>The reason in a sentence for people, on one line.</summary>
    public required string Reason { get; init; }

    /// <summary>The rule and the words of the notice that decided; null when nothing did, or no notice was read.</summary>
    public Evidence? Evidence => Event.Evidence;
}
