namespace BounceParsing.Diagnosis;

/// <summary>Tells how sure a ruling is: by the witness that decided, and by what agrees or objects.</summary>
internal static class ConfidenceRule
{
    private const float High = 5;
    private const float Medium = 2.75f;

    public static BounceConfidence Of(Ruling ruling, CodesFound codes, LearnedWitness? second)
    {
        if (ruling.Reason == BounceReason.Undetermined)
            return BounceConfidence.None;
        if (ruling.Level == WitnessLevel.Caller)
            return BounceConfidence.High;
        if (second is not { } other)
            return OfFirst(ruling, codes);
        float sureness = SecondOpinion.SurenessOf(ruling, other);
        return sureness >= High ? BounceConfidence.High : sureness >= Medium ? BounceConfidence.Medium : BounceConfidence.Low;
    }

    /// <summary>How sure the first witness is by itself: of a mailer's own words the second says nothing.</summary>
    private static BounceConfidence OfFirst(Ruling ruling, CodesFound codes)
    {
        int support = CodesSay(ruling, codes) - (ruling.IsContested ? 1 : 0);
        bool isPlain = ruling.Level is WitnessLevel.ReplyToken or WitnessLevel.ReplyWords or WitnessLevel.OwnWords or WitnessLevel.ProviderCode;
        if (isPlain && support >= 0)
            return BounceConfidence.High;
        return support > 0 || (support == 0 && ruling.Level < WitnessLevel.Learned) ? BounceConfidence.Medium : BounceConfidence.Low;
    }

    /// <summary>1 where a code that names a cause has the same reason, -1 where it has another fault, else 0.</summary>
    private static int CodesSay(Ruling ruling, CodesFound codes)
    {
        if (codes.Status is not { } status)
            return 0;
        StatusRegistry.Entry entry = StatusRegistry.Instance.Find(status);
        BounceReason reason = entry.ReasonOf(status.Class);
        if (reason == BounceReason.Undetermined || entry.IsGeneral)
            return 0;
        return reason == ruling.Reason ? 1 : Consequences.ScopeOf(reason) == Consequences.ScopeOf(ruling.Reason) ? 0 : -1;
    }
}
