namespace BounceParsing.Suppression;

/// <summary>What is remembered of one domain. States are made by <see cref="SuppressionPolicy"/> alone and compare by value.</summary>
public sealed record DomainState
{
    /// <summary>A domain that nothing is known of.</summary>
    public static DomainState Empty { get; } = new();

    /// <summary>The newest notices that the domain takes no mail, one a recipient, the oldest first; never more than are needed to act.</summary>
    public IReadOnlyList<DomainWitness> Witnesses
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The newest sign that the domain accepts mail; null when none is known.</summary>
    public SuppressionMark? Accepted { get; init; }

    /// <summary>The newest release by a person; null when nobody did.</summary>
    public SuppressionMark? Release { get; init; }

    /// <summary>The newest notices that acted together; null when they never did, or were released.</summary>
    public SuppressionRun? Run { get; init; }

    /// <summary>True when both remember the same.</summary>
    public bool Equals(DomainState? other)
        => other is not null && Accepted == other.Accepted && Release == other.Release && Run == other.Run
            && Witnesses.SequenceEqual(other.Witnesses);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Accepted, Release, Run, Witnesses.Count);
}

/// <summary>One recipient whose bounce says that the whole domain takes no mail.</summary>
/// <param name="Recipient">The address, as the store keeps it.</param>
/// <param name="Mark">The newest such bounce.</param>
public sealed record DomainWitness(string Recipient, SuppressionMark Mark);
