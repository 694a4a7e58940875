namespace BounceParsing.Suppression;

/// <summary>What recording a batch has changed.</summary>
public sealed class RecordResult
{
    /// <summary>How many events were new.</summary>
    public int Recorded => Decisions.Count;

    /// <summary>How many were known already, or stood twice in the batch.</summary>
    public int Known { get; init; }

    /// <summary>What each new event changed for its address, in the order of their times.</summary>
    public IReadOnlyList<SuppressionDecision> Decisions { get; init; } = [];

    /// <summary>What new events changed for whole domains, where one spoke of it.</summary>
    public IReadOnlyList<DomainDecision> Domains { get; init; } = [];

    internal bool HasReleased
        => Decisions.Any(one => one.Effect == SuppressionEffect.Released) || Domains.Any(one => one.Effect == SuppressionEffect.Released);
}
