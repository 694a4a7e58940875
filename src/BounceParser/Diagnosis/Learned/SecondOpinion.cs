namespace BounceParsing.Diagnosis;

/// <summary>What the learned witness may do: answer where the rules know a code only, agree, object, and veto a hard bounce.</summary>
internal static class SecondOpinion
{
    private const float Sure = 0.8f;
    private const float Overruling = 0.75f;
    private const float Answering = 0.6f;
    private const float Likely = 0.5f;

    public static Ruling Choose(Ruling told, LearnedWitness? second, IReadOnlyList<Statement> statements)
    {
        if (second is null || second.Reason == told.Reason || second.Reason == BounceReason.Undetermined)
            return told;
        bool isAsked = told.Level switch
        {
            WitnessLevel.Concept => second.Probability >= Overruling && Consequences.ScopeOf(second.Reason) != Consequences.ScopeOf(told.Reason),
            WitnessLevel.Lifetime => false,
            _ => told.Level >= WitnessLevel.Learned && second.Probability >= Answering,
        };
        return isAsked ? second.Rule(statements) : told;
    }

    /// <summary>1 where it is sure of the same reason, -1 where another is likely, else 0.</summary>
    public static int Says(Ruling ruling, LearnedWitness? second)
    {
        if (second is null || ruling.Level == WitnessLevel.Learned)
            return 0;
        if (second.Reason == ruling.Reason)
            return second.Probability >= Sure ? 1 : 0;
        return second.Probability >= Likely ? -1 : 0;
    }

    /// <summary>True when it takes a hard bounce for none.</summary>
    public static bool Vetoes(Ruling ruling, LearnedWitness? second)
        => second is { IsHard: false } && !ruling.IsStrong && second.Probability >= (ruling.Level <= WitnessLevel.OwnWords ? Sure : Likely);
}
