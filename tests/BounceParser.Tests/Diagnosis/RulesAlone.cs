using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>What the rows say without the second witness, which changes whenever it is trained anew.</summary>
internal static class RulesAlone
{
    private static readonly LearnedTable Silent = new([0, 0]);

    public static Judgement Diagnose(DeliveryCase delivery, RuleBook? book = null) => Diagnostician.Diagnose(delivery, CallersRules.None, book ?? RuleBook.Instance, Silent);
}
