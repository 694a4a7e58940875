namespace BounceParsing.Diagnosis;

/// <summary>A second witness: what replies with words like these mostly mean.</summary>
/// <param name="Reason">The likeliest reason.</param>
/// <param name="Probability">How likely it is, 0 to 1.</param>
/// <param name="IsHard">True when the reasons of a hard bounce are likelier together than the others.</param>
/// <param name="Strongest">The words that weigh most.</param>
/// <param name="Weight">How much they weigh.</param>
internal readonly record struct LearnedWitness(BounceReason Reason, float Probability, bool IsHard, Feature Strongest, float Weight)
{
    private const float LeastWeight = 1;

    /// <summary>True when one of the words weighs enough by itself to be shown as evidence.</summary>
    public bool IsFounded => Weight >= LeastWeight;

    /// <summary>What it says of the remote server's words; null where there are none.</summary>
    public static LearnedWitness? Ask(Statement[] statements, CodesFound codes, SmtpStage stage)
    {
        if (!HasReply(statements))
            return null;
        LearnedTable table = LearnedTable.Instance;
        Span<Feature> room = stackalloc Feature[WordFeatures.Most];
        ReadOnlySpan<Feature> features = room[..WordFeatures.Fill(room, statements, codes, stage)];
        Span<float> scores = stackalloc float[table.ReasonCount];
        table.Score(features, scores);
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        (float sum, float hard) = (0, 0);
        for (int i = 0; i < scores.Length; i++)
        {
            float share = MathF.Exp(scores[i] - scores[best]);
            sum += share;
            hard += Consequences.IsOfHardBounce(table.ReasonAt(i)) ? share : 0;
        }

        (Feature strongest, float weight) = FindStrongest(table, features, best);
        return new LearnedWitness(table.ReasonAt(best), 1 / sum, hard / sum > 0.5f, strongest, weight);
    }

    /// <summary>Its ruling, with the words that weigh most as evidence.</summary>
    public Ruling Rule(Statement[] statements)
    {
        Evidence evidence = statements[Strongest.Statement].EvidenceOf($"L-{Reason}", Strongest.Start, Strongest.End);
        return new Ruling(WitnessLevel.Learned, Reason, evidence) { Statement = Strongest.Statement };
    }

    private static bool HasReply(Statement[] statements)
    {
        foreach (Statement statement in statements)
        {
            if (statement.Replies.Count > 0)
                return true;
        }

        return false;
    }

    private static (Feature Feature, float Weight) FindStrongest(LearnedTable table, ReadOnlySpan<Feature> features, int reason)
    {
        (Feature strongest, float most) = (default, 0);
        foreach (Feature feature in features)
        {
            float weight = feature.Statement < 0 ? 0 : table.WeightOf(feature.Number, reason);
            if (weight > most)
                (strongest, most) = (feature, weight);
        }

        return (strongest, most);
    }
}
