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
        Feature[] features = new Feature[WordFeatures.Most];
        int count = WordFeatures.Fill(features, [statement], codes, stage);
        return new Example([.. features.Take(count).Select(feature => feature.Number).Distinct()], reason, weight);
    }
}
