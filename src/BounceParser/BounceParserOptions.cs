namespace BounceParsing;

/// <summary>How a message is read. Immutable: change it with <c>with</c>.</summary>
public sealed record BounceParserOptions
{
    /// <summary>The options that hold when none are given.</summary>
    public static BounceParserOptions Default { get; } = new();

    /// <summary>How much of a message is looked at.</summary>
    public BounceLimits Limits { get; init; } = BounceLimits.Default;

    /// <summary>The caller's own rules, in the order in which they are asked; empty unless set.</summary>
    public IReadOnlyList<BounceRule> Rules { get; init; } = [];
}
