using BounceParsing.Diagnosis;

namespace BounceParsing.Webhooks.Events;

/// <summary>Judges a delivery that failed or is late: the words first, the service's class where they say nothing.</summary>
internal static class EventJudge
{
    public static BounceVerdict Judge(RecipientFacts facts, string? words, Meaning meaning, DeliveryAction action)
    {
        BounceVerdict verdict = Classify(facts, words);
        bool isClassFirst = meaning.Disposition == Disposition.Suppressed || (meaning.Reason != BounceReason.Undetermined && IsByCode(verdict));
        BounceReason reason = verdict.Reason;
        BouncePermanence permanence = FirstKnown(verdict.Permanence, meaning.Permanence);
        if (isClassFirst)
        {
            reason = meaning.Disposition == Disposition.Suppressed ? BounceReason.Suppressed : meaning.Reason;
            permanence = meaning.Disposition == Disposition.Suppressed ? BouncePermanence.Permanent : FirstKnown(permanence, Consequences.PermanenceOf(reason));
        }

        if (action == DeliveryAction.Delayed)
            permanence = FirstKnown(permanence, BouncePermanence.Transient);
        return verdict with
        {
            Reason = reason,
            Scope = Consequences.ScopeOf(reason),
            Permanence = permanence,
            IsHardBounce = isClassFirst ? Consequences.IsHard(reason, action, permanence) : verdict.IsHardBounce && action == DeliveryAction.Failed,
            Advice = Consequences.AdviceOf(reason, action, permanence, verdict.Details?.NewAddress is not null),
            Evidence = isClassFirst && meaning.Cause is ServiceRow row ? new Evidence(row.Id, EvidenceSource.Field, row.Class ?? row.Event) : verdict.Evidence,
        };
    }

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
            ? BounceParser.Classify($"{status} {words}", context)
            : verdict;
    }

    // A code alone is vaguer than what a service, who saw the whole session, made of it.
    private static bool IsByCode(BounceVerdict verdict)
        => verdict.Reason == BounceReason.Undetermined || verdict.Evidence is not { Source: not EvidenceSource.Inferred } evidence
            || EnhancedStatusCode.TryParse(evidence.Words, out _);

    private static BouncePermanence FirstKnown(BouncePermanence first, BouncePermanence second)
        => first != BouncePermanence.Unknown ? first : second;
}
