using BounceParsing.Diagnosis;
using BounceParsing.Grammars;

namespace BounceParsing.Joining;

/// <summary>Has one joined recipient judged and makes the public value of it.</summary>
internal static class RecipientJudge
{
    public static BouncedRecipient Judge(JoinedRecipient joined, ReportKind kind, string? reportingMta, string? subject, BounceParserOptions options, WordBudget budget)
    {
        budget.BeginRecipient();
        DeliveryAction action = joined.Action == DeliveryAction.Unknown ? KindRules.DefaultAction(kind) : joined.Action;
        string? address = AddressRules.Choose(joined);
        Judgement judgement = Diagnostician.Diagnose(CaseOf(joined, action, address, reportingMta, subject, budget), options.ReadyRules);
        (Block? fields, Block? prose) = (joined.Fields, joined.Prose);
        BounceVerdict verdict = judgement.Verdict;
        string? diagnostic = DiagnosticText.Of(joined, budget, ref verdict);
        return new BouncedRecipient
        {
            Address = address,
            FinalRecipient = joined.FinalRecipient,
            OriginalRecipient = joined.OriginalRecipient,
            Action = action,
            Verdict = verdict,
            QueueLifetimeExpired = judgement.QueueLifetimeExpired,
            RemoteMta = judgement.RemoteMta,
            Diagnostic = diagnostic,
            DiagnosticType = fields?.DiagnosticType,
            LastAttempt = fields?.LastAttempt ?? prose?.LastAttempt,
            WillRetryUntil = fields?.WillRetryUntil ?? prose?.WillRetryUntil,
        };
    }

    private static DeliveryCase CaseOf(JoinedRecipient joined, DeliveryAction action, string? address, string? reportingMta, string? subject, WordBudget budget)
    {
        (Block? fields, Block? prose) = (joined.Fields, joined.Prose);
        List<Testimony> words = new(4);
        if (budget.Judge(fields?.Diagnostic) is string field)
            words.Add(new Testimony(field, EvidenceSource.Field, fields!.DiagnosticType));
        if (budget.Judge(fields?.Comment) is string comment)
            words.Add(new Testimony(comment, EvidenceSource.Field));
        if (budget.Judge(prose?.Diagnostic) is string said)
            words.Add(new Testimony(said, EvidenceSource.Prose));
        if (words.Count == 0 && budget.Judge(subject) is string title)
            words.Add(new Testimony(title, EvidenceSource.Subject));
        return new DeliveryCase
        {
            Words = words,
            StatusField = fields?.Status ?? prose?.Status,
            ReplyCode = fields?.ReplyCode ?? prose?.ReplyCode,
            Stage = StageOf(fields, prose),
            Action = action,
            Address = address,
            RemoteMta = fields?.RemoteMta ?? prose?.RemoteMta,
            ReportingMta = reportingMta,
        };
    }

    private static SmtpStage StageOf(Block? fields, Block? prose)
        => fields is { Stage: not SmtpStage.Unknown } ? fields.Stage : prose?.Stage ?? SmtpStage.Unknown;
}
