namespace BounceParsing.Tests.Replies;

/// <summary>What one part of the replies was measured at: a later change may better it only.</summary>
internal sealed record ReplyFloor
{
    /// <summary>The least share of right reasons, in per cent.</summary>
    public required double Reason { get; init; }

    /// <summary>The least share of right permanences, in per cent.</summary>
    public required double Permanence { get; init; }

    /// <summary>The most replies that may be called hard and are not.</summary>
    public required int FalseHard { get; init; }

    /// <summary>The most hard replies that may be missed.</summary>
    public required int MissedHard { get; init; }
}
