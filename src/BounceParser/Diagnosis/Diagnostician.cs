namespace BounceParsing.Diagnosis;

/// <summary>Judges a <see cref="DeliveryCase"/>: words and codes in, a verdict out.</summary>
internal static class Diagnostician
{
    public static Finding Diagnose(DeliveryCase delivery, IReadOnlyList<BounceRule> callersRules)
    {
        _ = callersRules;
        return new Finding { Verdict = new BounceVerdict { Status = delivery.StatusField }, RemoteMta = delivery.RemoteMta };
    }
}
