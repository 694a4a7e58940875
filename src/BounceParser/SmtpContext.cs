namespace BounceParsing;

/// <summary>What is known beside the text of an SMTP reply, for <see cref="BounceParser.Classify(string, SmtpContext)"/>.</summary>
public sealed record SmtpContext
{
    /// <summary>The SMTP reply code where the text itself lacks it; null when unknown.</summary>
    public int? ReplyCode { get; init; }

    /// <summary>The command that was answered.</summary>
    public SmtpStage Stage { get; init; }

    /// <summary>The host that answered, a name or an address; null when unknown.</summary>
    public string? RemoteMta { get; init; }

    /// <summary>What became of the message: Failed unless set. What is still tried is never a hard bounce and advises nothing.</summary>
    public DeliveryAction Action { get; init; } = DeliveryAction.Failed;
}
