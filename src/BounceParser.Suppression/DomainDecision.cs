namespace BounceParsing.Suppression;

/// <summary>What one event changed for a whole domain, and why.</summary>
public sealed record DomainDecision
{
    /// <summary>The domain in lower case, without "@".</summary>
    public required string Domain { get; init; }

    /// <summary>The event.</summary>
    public required SuppressionEvent Event { get; init; }

    /// <summary>What is remembered of the domain from now on.</summary>
    public required DomainState State { get; init; }

    /// <summary>What the event changed.</summary>
    public SuppressionEffect Effect { get; init; }

    /// <summary>Where the domain stands now.</summary>
    public required SuppressionStanding Standing { get; init; }

    /// <summary>The reason in a sentence for people, on one line.</summary>
    public required string Reason { get; init; }
}
