namespace BounceParsing.Diagnosis;

/// <summary>What <see cref="Diagnostician"/> concludes about one recipient.</summary>
internal sealed record Judgement
{
    public required BounceVerdict Verdict { get; init; }

    public bool QueueLifetimeExpired { get; init; }

    /// <summary>The host that was spoken to: the field's, else the one that the words name.</summary>
    public string? RemoteMta { get; init; }
}
