namespace BounceParsing.Webhooks.Events;

/// <summary>Judges a delivery that failed or is late: the words first, the service's class where they say nothing.</summary>
internal static class EventJudge
{
    public static BounceVerdict Judge(RecipientFacts facts, string? words, Meaning meaning, DeliveryAction action)
    {
        BounceVerdict verdict = Classify(facts, words);
        BounceVerdict judged = verdict;
        if (meaning.Disposition == Disposition.Suppressed)
            judged = ByClass(BounceReason.Suppressed, BouncePermanence.Permanent, meaning, action, verdict);
        else if (IsByCode(verdict) && (meaning.Reason != BounceReason.Undetermined || !HasCode(verdict)))
            judged = ByClass(meaning.Reason, HasCode(verdict) ? FirstKnown(verdict.Permanence, meaning.Permanence) : meaning.Permanence, meaning, action, verdict);
        else if (action == DeliveryAction.Failed && verdict.Permanence == BouncePermanence.Unknown)
            judged = Follow(verdict, BounceVerdict.For(verdict.Reason, action, meaning.Permanence, verdict.Confidence, verdict.Details));
        return action == DeliveryAction.Failed ? judged : judged with
        {
            Permanence = FirstKnown(FirstKnown(judged.Permanence, meaning.Permanence), action == DeliveryAction.Delayed ? BouncePermanence.Transient : BouncePermanence.Unknown),
            IsHardBounce = false,
            Advice = BounceAdvice.None,
        };
    }

    /// <summary>What the service's class means: the service saw the whole session.</summary>
    private static BounceVerdict ByClass(BounceReason reason, BouncePermanence permanence, Meaning meaning, DeliveryAction action, BounceVerdict verdict)
    {
        BounceVerdict judged = Follow(verdict, BounceVerdict.For(reason, action, permanence, BounceConfidence.Medium, verdict.Details));
        return meaning.Cause is ServiceRow row ? judged with { Evidence = new Evidence(row.Id, EvidenceSource.Field, row.Class ?? row.Event) } : judged;
    }

    private static bool HasCode(BounceVerdict verdict) => verdict.Status is not null || verdict.ReplyCode is not null;

    private static BounceVerdict Follow(BounceVerdict verdict, BounceVerdict judged) => judged with
    {
        Status = verdict.Status,
        ReplyCode = verdict.ReplyCode,
        Stage = verdict.Stage,
        Evidence = verdict.Evidence,
    };

    /// <summary>The codes of a reply that tells of no failure.</summary>
    public static BounceVerdict CodesOf(RecipientFacts facts, string? words)
    {
        BounceVerdict verdict = Classify(facts, words);
        return new BounceVerdict { Status = verdict.Status, ReplyCode = verdict.ReplyCode };
    }

    private static BounceVerdict Classify(RecipientFacts facts, string? words)
    {
        SmtpContext context = new()
        {
            ReplyCode = facts.Code is >= 200 and <= 599 ? facts.Code : null,
            Stage = facts.Stage,
            RemoteMta = SafeText.Line(facts.RemoteMta),
        };
        BounceVerdict verdict = BounceParser.Classify(words ?? "", context);
        return verdict.Status is null && EnhancedStatusCode.TryParse(facts.Status, out EnhancedStatusCode status)
            ? ClassifyBehind($"{status} ", words, context)
            : verdict;
    }

    /// <summary>Judges words behind a code that stood apart from them; the place of the evidence is that in the words.</summary>
    private static BounceVerdict ClassifyBehind(string code, string? words, SmtpContext context)
    {
        BounceVerdict verdict = BounceParser.Classify(code + words, context);
        return verdict.Evidence is { Start: int start } evidence
            ? verdict with { Evidence = evidence with { Start = start >= code.Length ? start - code.Length : null } }
            : verdict;
    }

    // A code alone, or a guess, is vaguer than what a service, who saw the whole session, made of it.
    private static bool IsByCode(BounceVerdict verdict)
        => verdict.Confidence < BounceConfidence.Medium || verdict.Evidence is not { Source: not EvidenceSource.Inferred } evidence
            || EnhancedStatusCode.TryParse(evidence.Words, out _);

    private static BouncePermanence FirstKnown(BouncePermanence first, BouncePermanence second)
        => first != BouncePermanence.Unknown ? first : second;
}
