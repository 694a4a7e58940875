namespace BounceParsing.Diagnosis;

/// <summary>A second witness: what replies with words like these mostly mean.</summary>
internal sealed class LearnedWitness
{
    private readonly CodesFound _codes;
    private readonly SmtpStage _stage;
    private readonly int _best;

    private LearnedWitness(CodesFound codes, SmtpStage stage, int best, float probability, bool isHard)
        => (_codes, _stage, _best, Probability, IsHard) = (codes, stage, best, probability, isHard);

    /// <summary>The likeliest reason.</summary>
    public BounceReason Reason => LearnedTable.Instance.ReasonAt(_best);

    /// <summary>How likely it is, 0 to 1.</summary>
    public float Probability { get; }

    /// <summary>True when the reasons of a hard bounce are likelier together than the others.</summary>
    public bool IsHard { get; }

    /// <summary>What it says of the remote server's words; null where there are none.</summary>
    public static LearnedWitness? Ask(IReadOnlyList<Statement> statements, CodesFound codes, SmtpStage stage)
    {
        if (!HasReply(statements))
            return null;
        LearnedTable table = LearnedTable.Instance;
        WordFeatures features = WordFeatures.Of(statements, codes, stage);
        Span<float> scores = stackalloc float[table.ReasonCount];
        table.Score(features.Numbers, scores);
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

        return new LearnedWitness(codes, stage, best, 1 / sum, hard / sum > 0.5f);
    }

    private static bool HasReply(IReadOnlyList<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            if (statement.Replies.Count > 0)
                return true;
        }

        return false;
    }

    /// <summary>Its ruling, with the words that weighed most as evidence.</summary>
    public Ruling Rule(IReadOnlyList<Statement> statements)
    {
        WordFeatures features = WordFeatures.Of(statements, _codes, _stage, keepPlaces: true);
        int strongest = -1;
        float most = 0;
        for (int i = 0; i < features.Numbers.Length; i++)
        {
            float weight = LearnedTable.Instance.WeightOf(features.Numbers[i], _best);
            if (weight > most && features.PlaceOf(i) is not null)
                (strongest, most) = (i, weight);
        }

        string id = $"L-{Reason}";
        Evidence evidence = strongest >= 0 && features.PlaceOf(strongest) is { } place
            ? statements[place.Statement].EvidenceOf(id, place.Range.Start, place.Range.End)
            : new Evidence(id, EvidenceSource.Inferred, "");
        return new Ruling(WitnessLevel.Learned, Reason, evidence) { Statement = strongest >= 0 ? features.PlaceOf(strongest)!.Value.Statement : 0 };
    }
}
