namespace BounceParsing.Diagnosis;

/// <summary>Tells how sure a ruling is: by the witness that decided, and by what agrees or objects.</summary>
internal static class ConfidenceRule
{
    public static BounceConfidence Of(Ruling ruling, CodesFound codes, LearnedWitness? second)
    {
        if (ruling.Reason == BounceReason.Undetermined)
            return BounceConfidence.None;
        int support = CodesSay(ruling, codes) + SecondOpinion.Says(ruling, second) - (ruling.IsContested ? 1 : 0);
        bool isPlain = ruling.Level is WitnessLevel.ReplyToken or WitnessLevel.ReplyWords or WitnessLevel.OwnWords or WitnessLevel.ProviderCode;
        bool isFree = support == 0 && (second is null || ruling.IsStrong);
        if (ruling.Level == WitnessLevel.Caller || (isPlain && (support > 0 || isFree)))
            return BounceConfidence.High;
        bool isMedium = support > 0 || (support == 0 && isPlain) || (isFree && ruling.Level < WitnessLevel.Learned);
        return isMedium ? BounceConfidence.Medium : BounceConfidence.Low;
    }

    /// <summary>1 where a code that names a cause has the same reason, -1 where it has another fault, else 0.</summary>
    public static int CodesSay(Ruling ruling, CodesFound codes)
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
