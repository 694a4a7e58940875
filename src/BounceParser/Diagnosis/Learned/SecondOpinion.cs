namespace BounceParsing.Diagnosis;

/// <summary>What the learned witness may do: answer where the rules know a code only, agree, object, and veto a hard bounce.</summary>
internal static class SecondOpinion
{
    private const float Certain = 0.9f;
    private const float Sure = 0.8f;
    private const float Overruling = 0.85f;
    private const float Answering = 0.6f;
    private const float Likely = 0.5f;

    public static Ruling Choose(Ruling told, LearnedWitness? second, Statement[] statements)
    {
        if (second is not { IsFounded: true } other || other.Reason == told.Reason || other.Reason == BounceReason.Undetermined)
            return told;
        bool isAsked = told.Level switch
        {
            WitnessLevel.Concept => other.Probability >= Overruling && Consequences.ScopeOf(other.Reason) != Consequences.ScopeOf(told.Reason),
            WitnessLevel.Lifetime => false,
            _ => told.Level >= WitnessLevel.Learned && other.Probability >= Answering,
        };
        return isAsked ? other.Rule(statements) : told;
    }

    /// <summary>1 where it is sure of the same reason, -1 where another is likely, else 0.</summary>
    public static int Says(Ruling ruling, LearnedWitness? second)
    {
        if (second is not { } other || ruling.Level == WitnessLevel.Learned)
            return 0;
        if (other.Reason == ruling.Reason)
            return other.Probability >= Sure ? 1 : 0;
        return other.Probability >= Likely ? -1 : 0;
    }

    /// <summary>True when it takes a hard bounce for none; not where a code agrees with the ruling, for then two stand against one.</summary>
    public static bool Vetoes(Ruling ruling, LearnedWitness? second, bool codesAgree)
        => !codesAgree && second is { IsHard: false, IsFounded: true } other && !ruling.IsStrong && !ruling.IsOfProvider && other.Probability >= (ruling.Level <= WitnessLevel.OwnWords ? Certain : Likely);
}
