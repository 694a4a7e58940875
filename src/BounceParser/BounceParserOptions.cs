using BounceParsing.Grammars;

namespace BounceParsing;

/// <summary>How a message is read. Immutable: change it with <c>with</c>.</summary>
public sealed record BounceParserOptions
{
    /// <summary>The options that hold when none are given.</summary>
    public static BounceParserOptions Default { get; } = new();

    /// <summary>How much of a message is looked at.</summary>
    /// <exception cref="ArgumentNullException">The limits are null.</exception>
    public BounceLimits Limits { get; init => field = Given(value); } = BounceLimits.Default;

    /// <summary>The caller's own rules, in the order in which they are asked; empty unless set.</summary>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public IReadOnlyList<BounceRule> Rules { get; init => field = Given(value); } = [];

    /// <summary>Who we are, for <see cref="BounceReport.Authenticity"/>; null where that is not asked for.</summary>
    public SenderIdentity? Sender { get; init; }

    /// <summary>The grammars that are asked; tests ask fewer of them.</summary>
    internal Grammarians Grammarians { get; init; } = Grammarians.All;

    private static T Given<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
