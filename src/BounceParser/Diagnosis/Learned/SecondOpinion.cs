namespace BounceParsing.Diagnosis;

/// <summary>What the learned witness may do: overrule a ruling that stands on little, tell how sure a ruling is, and veto a hard bounce.</summary>
/// <remarks>
/// All figures are natural logarithms of odds. They were set by cross-validation on replies from which no rule was made: those
/// of written.jsonl (tests/BounceParser.Tests/Replies).
/// </remarks>
internal static class SecondOpinion
{
    /// <summary>The share below which a reason is as good as excluded: no learned score is surer than that.</summary>
    private const float LeastShare = 1e-4f;

    /// <summary>The share that another reason must have before words give way to it.</summary>
    private const float LeastAgainstWords = 0.5f;

    /// <summary>How many times its standing words must be outweighed by where a change is costly.</summary>
    private const float CostlyFactor = 1.5f;

    /// <summary>What the odds of a hard bounce must come to.</summary>
    private const float OfHardBounce = 2;

    /// <summary>What those of its reason must come to.</summary>
    private const float OfReason = 0.5f;

    /// <summary>How much a ruling counts by the witness that gave it: what the odds of another reason must come to before it gives way.</summary>
    public static float Standing(WitnessLevel level) => level switch
    {
        WitnessLevel.ReplyToken or WitnessLevel.ProviderCode => 5,
        WitnessLevel.ReplyWords or WitnessLevel.OwnWords => 2.5f,
        WitnessLevel.SpecificStatus => 3,
        WitnessLevel.Concept => 2,
        WitnessLevel.VagueReply or WitnessLevel.VagueOwnWords or WitnessLevel.Nothing => 1,
        WitnessLevel.GeneralStatus => 0,
        WitnessLevel.ReplyCode => 0.5f,
        WitnessLevel.BareReply or WitnessLevel.BareOwnWords => 1.5f,
        WitnessLevel.Lifetime => 5,
        _ => float.PositiveInfinity,
    };

    /// <summary>The ruling that stands: the first witness's, or the learned one's where its odds are better than the other's standing.</summary>
    public static Ruling Choose(Ruling told, LearnedWitness? second, Statement[] statements)
    {
        if (IsSettled(told) || second is not { IsFounded: true } other || other.Reason == told.Reason || other.Reason == BounceReason.Undetermined || IsOfAnother(told, other.Reason))
            return told;
        if (told.IsToldInWords && other.Probability < LeastAgainstWords)
            return told;
        float lead = MathF.Log(other.Probability / MathF.Max(other.OfTold, LeastShare));
        float standing = told.Standing;
        return lead < (IsCostly(told, other.Reason) ? CostlyFactor * standing : standing) ? told : other.Rule(statements) with { Standing = -standing, HardStanding = SignOf(told.Reason) * standing };
    }

    /// <summary>True where the subject of the words is another than the one of whom the reason would be told, for the second witness knows of no subjects; and where it would tell no more than that the time was up.</summary>
    private static bool IsOfAnother(Ruling told, BounceReason other)
        => other == told.TurnedFrom || (other == BounceReason.Expired && told.IsToldInWords) || ((told.Said & WordClass.Sender) != 0 && Consequences.IsOfHardBounce(other));

    /// <summary>True where more must be laid against words: for a fine difference within one scope, and for a reason that may strike an address off where they told none.</summary>
    private static bool IsCostly(Ruling told, BounceReason other)
        => told.IsToldInWords && (Consequences.ScopeOf(other) == Consequences.ScopeOf(told.Reason) || (Consequences.IsOfHardBounce(other) && !Consequences.IsOfHardBounce(told.Reason)));

    /// <summary>How sure the ruling that was chosen is, by both witnesses.</summary>
    public static float SurenessOf(Ruling chosen, LearnedWitness second)
        => Odds(chosen.Level == WitnessLevel.Learned ? second.Probability : second.OfTold) + chosen.Standing;

    /// <summary>True when both witnesses together make neither the reason nor a hard bounce likely enough, or the second takes it for none.</summary>
    public static bool Vetoes(Ruling chosen, LearnedWitness? second, Statement[] statements)
    {
        if (IsSettled(chosen) || IsBare(chosen, statements) || second is not { IsFounded: true } other)
            return false;
        if (SurenessOf(chosen, other) < OfReason && Odds(other.OfHard) < OfHardBounce)
            return true;
        bool isAgreed = chosen.Level != WitnessLevel.Learned && other.Reason == chosen.Reason;
        return !isAgreed && Odds(other.OfHard) + chosen.HardStanding < OfHardBounce;
    }

    /// <summary>True for a refusal by its code beside which no words stand: RFC 5321, 4.2.3, says what it means.</summary>
    private static bool IsBare(Ruling told, Statement[] statements)
        => told.Level == WitnessLevel.ReplyCode && !Array.Exists(statements, static statement => statement.Words.Count > 0 || BareText.HasUnknownWords(statement));

    /// <summary>True for what is known to be meant so: by a row that beats all others, by the provider itself, or by plain words of a language that the second witness has not learned.</summary>
    private static bool IsSettled(Ruling told) => told.IsStrong || told.IsOfProvider || told.Level == WitnessLevel.ProviderCode || (told.IsOfLanguage && told.Level <= WitnessLevel.OwnWords);

    /// <summary>What an overruled reason says of a hard bounce: 1 for it, -1 against, 0 where none was told.</summary>
    private static int SignOf(BounceReason told) => Consequences.IsOfHardBounce(told) ? 1 : told == BounceReason.Undetermined ? 0 : -1;

    private static float Odds(float share)
    {
        share = Math.Clamp(share, LeastShare, 1 - LeastShare);
        return MathF.Log(share / (1 - share));
    }
}
