using BounceParsing.Diagnosis;
using BounceParsing.Grammars;

namespace BounceParsing;

/// <summary>How a message is read. Immutable: change it with <c>with</c>.</summary>
public sealed record BounceParserOptions
{
    /// <summary>The options that hold when none are given.</summary>
    public static BounceParserOptions Default { get; } = new();

    /// <summary>How much of a message is looked at.</summary>
    /// <exception cref="ArgumentNullException">The limits are null.</exception>
    public BounceLimits Limits
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Limits));
            field = value;
        }
    } = BounceLimits.Default;

    /// <summary>The caller's own rules, in the order in which they are asked; empty unless set.</summary>
    /// <remarks>
    /// The list is copied and checked when it is set. Its expressions are compiled then, once for all options whose lists are
    /// equal, rule by rule: the sixteen lists that were last set are known.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentException">A rule is wrong; the message names it.</exception>
    public IReadOnlyList<BounceRule> Rules
    {
        get => ReadyRules.Rules;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Rules));
            ReadyRules = CallersRules.Of(value);
        }
    }

    /// <summary>Who we are, for <see cref="BounceReport.Authenticity"/>; null where that is not asked for.</summary>
    public SenderIdentity? Sender { get; init; }

    /// <summary>The rules made ready.</summary>
    internal CallersRules ReadyRules { get; private init; } = CallersRules.None;

    /// <summary>The grammars that are asked; tests ask fewer of them.</summary>
    internal Grammarians Grammarians { get; init; } = Grammarians.All;
}
