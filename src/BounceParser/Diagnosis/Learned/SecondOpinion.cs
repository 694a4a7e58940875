namespace BounceParsing.Diagnosis;

/// <summary>What the learned witness may do: answer where the rules know a code only, agree, object, and veto a hard bounce.</summary>
internal static class SecondOpinion
{
    private const float Sure = 0.8f;
    private const float Likely = 0.5f;

    public static Ruling Choose(Ruling told, LearnedWitness? second, IReadOnlyList<Statement> statements)
        => second is not null && told.Level >= WitnessLevel.Learned && told.Level != WitnessLevel.Lifetime
            && second.Reason != BounceReason.Undetermined && second.Probability >= Likely && second.Reason != told.Reason
            ? second.Rule(statements)
            : told;

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
        => second is { IsHard: false } && second.Probability >= Likely && ruling.Level > WitnessLevel.Caller;
}
