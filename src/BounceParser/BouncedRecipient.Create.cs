using BounceParsing.Diagnosis;

namespace BounceParsing;

public sealed partial record BouncedRecipient
{
    /// <summary>A recipient whom a reply refused, judged as in a report: for a queue's or a log's refusals, and for tests of what is done with reports.</summary>
    /// <param name="address">The recipient's address.</param>
    /// <param name="reply">The SMTP reply, over one line or several.</param>
    /// <exception cref="ArgumentNullException">The reply is null.</exception>
    /// <exception cref="ArgumentException">The address is null or blank.</exception>
    public static BouncedRecipient Create(string address, string reply) => Create(address, reply, new SmtpContext());

    /// <inheritdoc cref="Create(string, string)"/>
    /// <param name="address">The recipient's address.</param>
    /// <param name="reply">The SMTP reply, over one line or several.</param>
    /// <param name="context">What is known beside it; <see cref="SmtpContext.Action"/> is the recipient's.</param>
    /// <exception cref="ArgumentNullException">The reply or the context is null.</exception>
    public static BouncedRecipient Create(string address, string reply, SmtpContext context)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(context);
        string words = SafeText.Lines(reply)!;
        Judgement judgement = ReplyJudge.Judge(words, context, CallersRules.None, address);
        return Named(address, context.Action, judgement.Verdict) with
        {
            QueueLifetimeExpired = judgement.QueueLifetimeExpired,
            RemoteMta = judgement.RemoteMta,
            Diagnostic = words,
            DiagnosticType = "smtp",
        };
    }

    /// <summary>A recipient whose cause is given; scope, permanence, hard bounce and advice follow from it as in <see cref="BounceVerdict.For"/>, at High confidence.</summary>
    /// <param name="address">The recipient's address.</param>
    /// <param name="reason">The cause.</param>
    /// <exception cref="ArgumentException">The address is null or blank.</exception>
    public static BouncedRecipient Create(string address, BounceReason reason) => Create(address, reason, DeliveryAction.Failed);

    /// <inheritdoc cref="Create(string, BounceReason)"/>
    /// <param name="address">The recipient's address.</param>
    /// <param name="reason">The cause.</param>
    /// <param name="action">What became of the message; Failed unless given.</param>
    public static BouncedRecipient Create(string address, BounceReason reason, DeliveryAction action)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        BounceConfidence confidence = reason == BounceReason.Undetermined ? BounceConfidence.None : BounceConfidence.High;
        return Named(address, action, BounceVerdict.For(reason, action, BouncePermanence.Unknown, confidence)) with
        {
            QueueLifetimeExpired = reason == BounceReason.Expired,
        };
    }

    private static BouncedRecipient Named(string address, DeliveryAction action, BounceVerdict verdict)
    {
        string? safe = SafeText.Address(address.Trim());
        return new() { Address = safe, FinalRecipient = safe, Action = action, Verdict = verdict };
    }
}
