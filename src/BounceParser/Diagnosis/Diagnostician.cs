namespace BounceParsing.Diagnosis;

/// <summary>Judges a <see cref="DeliveryCase"/>: words and codes in, a verdict out.</summary>
internal static class Diagnostician
{
    public static Judgement Diagnose(DeliveryCase delivery, CallersRules? callers = null)
        => Diagnose(delivery, callers ?? CallersRules.None, RuleBook.Instance, null);

    /// <summary>Judges with other tables than the library's own: to tell what a row or the second witness is worth.</summary>
    /// <param name="delivery">What is to be judged.</param>
    /// <param name="callers">The caller's own rules.</param>
    /// <param name="book">The rules.</param>
    /// <param name="learned">The second witness's table; null for the library's own.</param>
    public static Judgement Diagnose(DeliveryCase delivery, CallersRules callers, RuleBook book, LearnedTable? learned)
    {
        Statement[] statements = new Statement[delivery.Words.Count];
        for (int i = 0; i < statements.Length; i++)
            statements[i] = new Statement(delivery.Words[i], delivery.Address, book);
        Judgement judgement = Judge(delivery, book, learned, statements, callers);
        foreach (Statement statement in statements)
            statement.Dispose();
        return judgement;
    }

    private static Judgement Judge(DeliveryCase delivery, RuleBook book, LearnedTable? learned, Statement[] statements, CallersRules callers)
    {
        CodesFound codes = new(statements, delivery);
        SmtpStage stage = delivery.Stage != SmtpStage.Unknown ? delivery.Stage : StageFinder.Find(statements, codes);
        string? remoteMta = delivery.RemoteMta ?? HostFinder.Find(statements);
        Reasoner reasoner = new(book, delivery, statements, codes, stage, remoteMta);
        bool isDelivered = delivery.Action is DeliveryAction.Delivered or DeliveryAction.Relayed or DeliveryAction.Expanded;
        Ruling told = isDelivered ? Ruling.None : callers.Ask(statements, afterBuiltIn: false) ?? reasoner.Decide() ?? callers.Ask(statements, afterBuiltIn: true) ?? Ruling.None;
        bool isAsked = delivery.Action == DeliveryAction.Failed && told.Level != WitnessLevel.Caller && codes.ReplyCode is not (>= 200 and < 400);
        LearnedWitness? second = isAsked ? LearnedWitness.Ask(learned ?? LearnedTable.Instance, statements, codes, stage, told.Reason) : null;
        Ruling ruling = SecondOpinion.Choose(told, second, statements);
        BounceReason reason = ruling.Reason;
        BouncePermanence permanence = PermanenceRule.Of(reason, codes, statements, delivery.Action, stage);
        BounceDetails? details = statements.Length == 0 ? null : DetailReader.Read(statements[ruling.Statement], reason, remoteMta, delivery.Address);
        BounceConfidence confidence = ConfidenceRule.Of(ruling, codes, second);
        bool isHard = Consequences.IsHard(reason, delivery.Action, permanence) && HardEvidence.Supports(ruling, codes, stage, statements) && !SecondOpinion.Vetoes(ruling, second, statements);
        if (isHard && confidence < BounceConfidence.Medium)
            confidence = BounceConfidence.Medium;
        return new Judgement
        {
            RemoteMta = remoteMta,
            QueueLifetimeExpired = reason == BounceReason.Expired || PermanenceRule.HasLifetime(statements),
            Verdict = new BounceVerdict
            {
                Reason = reason,
                Scope = Consequences.ScopeOf(reason),
                Permanence = permanence,
                Confidence = confidence,
                IsHardBounce = isHard,
                Advice = IsGoodNews(reason, codes, statements) ? BounceAdvice.None : Consequences.AdviceOf(reason, delivery.Action, permanence, isHard, isHard && ruling.IsToldInWords ? confidence : BounceConfidence.None, details?.NewAddress is not null),
                Status = codes.Status,
                ReplyCode = codes.ReplyCode,
                Stage = stage != SmtpStage.Unknown ? stage : ruling.Stage,
                Evidence = ruling.Evidence,
                Details = details,
            },
        };
    }

    // A reply alone may tell that all went well (RFC 5321, 4.2.1).
    private static bool IsGoodNews(BounceReason reason, CodesFound codes, Statement[] statements)
        => reason == BounceReason.Undetermined && codes.ReplyCode is >= 200 and < 400 && statements is [{ Source: EvidenceSource.Reply }];
}
