namespace BounceParsing.Diagnosis;

/// <summary>Tells how sure a ruling is: by the witness that decided, and by what agrees or objects.</summary>
internal static class ConfidenceRule
{
    public static BounceConfidence Of(Ruling ruling, CodesFound codes)
    {
        if (ruling.Reason == BounceReason.Undetermined)
            return BounceConfidence.None;
        int codesSay = CodesSay(ruling, codes);
        return ruling.Level switch
        {
            WitnessLevel.Caller or WitnessLevel.ReplyToken => BounceConfidence.High,
            WitnessLevel.ReplyWords or WitnessLevel.OwnWords => ruling.IsContested || codesSay < 0 ? BounceConfidence.Medium : BounceConfidence.High,
            WitnessLevel.ProviderCode => BounceConfidence.High,
            WitnessLevel.Concept or WitnessLevel.SpecificStatus or WitnessLevel.VagueReply or WitnessLevel.VagueOwnWords => BounceConfidence.Medium,
            _ => BounceConfidence.Low,
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
