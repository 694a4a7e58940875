namespace BounceParsing.Diagnosis;

/// <summary>A second witness: what replies with words like these mostly mean.</summary>
/// <param name="Reason">The likeliest reason.</param>
/// <param name="Probability">How likely it is, 0 to 1.</param>
/// <param name="OfTold">How likely the first witness's reason is.</param>
/// <param name="OfHard">How likely the reasons of a hard bounce are together.</param>
/// <param name="Strongest">The words that weigh most.</param>
/// <param name="Weight">How much they weigh.</param>
internal readonly record struct LearnedWitness(BounceReason Reason, float Probability, float OfTold, float OfHard, Feature Strongest, float Weight)
{
    private const float LeastWeight = 0.5f;

    [ThreadStatic]
    private static Feature[]? _features;

    [ThreadStatic]
    private static int[]? _rows;

    /// <summary>True when one of the words weighs enough by itself to be shown as evidence.</summary>
    public bool IsFounded => Weight >= LeastWeight;

    /// <summary>What it says of the remote server's words, asked beside a reason that the first witness has told; null where there are none.</summary>
    public static LearnedWitness? Ask(LearnedTable table, Statement[] statements, CodesFound codes, SmtpStage stage, BounceReason told)
    {
        if (table.ReasonCount == 0 || !HasReply(statements))
            return null;
        Span<Feature> features = _features ??= new Feature[WordFeatures.Most];
        features = features[..WordFeatures.Fill(features, statements, codes, stage)];
        Span<int> rows = _rows ??= new int[WordFeatures.Most];
        rows = rows[..table.Find(features, rows)];
        Span<float> shares = stackalloc float[table.ReasonCount];
        table.Score(rows, shares);
        int best = BestOf(shares);
        Share(shares, shares[best]);
        (float ofTold, float ofHard) = Sum(table, shares, told);
        (Feature strongest, float weight) = FindStrongest(table, features, rows, best);
        return new LearnedWitness(table.ReasonAt(best), shares[best], ofTold, ofHard, strongest, weight);
    }

    /// <summary>The shares of a reason, and of those of a hard bounce.</summary>
    private static (float OfTold, float OfHard) Sum(LearnedTable table, ReadOnlySpan<float> shares, BounceReason told)
    {
        (float ofTold, float ofHard) = (0, 0);
        for (int i = 0; i < shares.Length; i++)
        {
            BounceReason reason = table.ReasonAt(i);
            ofTold += reason == told ? shares[i] : 0;
            ofHard += Consequences.IsOfHardBounce(reason) ? shares[i] : 0;
        }

        return (ofTold, ofHard);
    }

    /// <summary>Its ruling, with the words that weigh most as evidence.</summary>
    public Ruling Rule(Statement[] statements)
    {
        Evidence evidence = statements[Strongest.Statement].EvidenceOf($"L-{Reason}", Strongest.Start, Strongest.End);
        return new Ruling(WitnessLevel.Learned, Reason, evidence) { Statement = Strongest.Statement };
    }

    private static int BestOf(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        return best;
    }

    /// <summary>Makes shares of one whole of the scores.</summary>
    private static void Share(Span<float> scores, float highest)
    {
        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
            sum += scores[i] = MathF.Exp(scores[i] - highest);
        for (int i = 0; i < scores.Length; i++)
            scores[i] /= sum;
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

    private static (Feature Feature, float Weight) FindStrongest(LearnedTable table, ReadOnlySpan<Feature> features, ReadOnlySpan<int> rows, int reason)
    {
        (Feature strongest, float most) = (default, 0);
        for (int i = 0; i < rows.Length; i++)
        {
            float weight = features[i].Statement < 0 ? 0 : table.WeightAt(rows[i], reason);
            if (weight > most)
                (strongest, most) = (features[i], weight);
        }

        return (strongest, most);
    }
}
