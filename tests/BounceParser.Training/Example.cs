using BounceParsing.Diagnosis;

namespace BounceParsing.Training;

/// <summary>A text of which the reason is known, as features.</summary>
/// <param name="Features">Its features, each once.</param>
/// <param name="Reason">What it means.</param>
/// <param name="Weight">How much it counts.</param>
public sealed record Example(uint[] Features, BounceReason Reason, double Weight)
{
    internal static Example Of(string text, BounceReason reason, double weight, SmtpStage stage = SmtpStage.Unknown)
    {
        using Statement statement = new(new Testimony(text, EvidenceSource.Reply), null, RuleBook.Instance);
        CodesFound codes = new([statement], new DeliveryCase());
        uint[] features = [.. WordFeatures.Of([statement], codes, stage).Numbers.ToArray().Distinct()];
        return new Example(features, reason, weight);
    }
}
