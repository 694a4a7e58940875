namespace BounceParsing.Diagnosis;

/// <summary>Tells how sure a ruling is: by the witness that decided, and by what agrees or objects.</summary>
internal static class ConfidenceRule
{
    public static BounceConfidence Of(Ruling ruling, CodesFound codes, LearnedWitness? second)
    {
        if (ruling.Reason == BounceReason.Undetermined)
            return BounceConfidence.None;
        int support = CodesSay(ruling, codes) + SecondOpinion.Says(ruling, second) - (ruling.IsContested ? 1 : 0);
        return ruling.Level switch
        {
            WitnessLevel.Caller => BounceConfidence.High,
            WitnessLevel.ReplyToken or WitnessLevel.ReplyWords or WitnessLevel.OwnWords or WitnessLevel.ProviderCode => support > 0 ? BounceConfidence.High : support == 0 ? BounceConfidence.Medium : BounceConfidence.Low,
            WitnessLevel.Concept or WitnessLevel.SpecificStatus or WitnessLevel.VagueReply or WitnessLevel.VagueOwnWords => support > 0 ? BounceConfidence.High : support == 0 ? BounceConfidence.Medium : BounceConfidence.Low,
            _ => support > 0 ? BounceConfidence.Medium : BounceConfidence.Low,
        };
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
