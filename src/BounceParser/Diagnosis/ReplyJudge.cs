namespace BounceParsing.Diagnosis;

/// <summary>Judges a reply that stands alone.</summary>
internal static class ReplyJudge
{
    public static Judgement Judge(string reply, SmtpContext context, CallersRules rules, string? address = null)
    {
        DeliveryCase delivery = new()
        {
            Words = [new Testimony(reply, EvidenceSource.Reply)],
            ReplyCode = context.ReplyCode,
            Stage = context.Stage,
            Action = context.Action,
            RemoteMta = context.RemoteMta,
            Address = address,
        };
        Judgement judgement = Diagnostician.Diagnose(delivery, rules);
        return judgement with { Verdict = judgement.Verdict.Placed(reply) };
    }
}
