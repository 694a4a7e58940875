namespace BounceParsing.Diagnosis;

/// <summary>A reason, what it rests on, and the stage that its row tells.</summary>
internal sealed record Ruling(BounceReason Reason, Evidence? Evidence, SmtpStage Stage = SmtpStage.Unknown)
{
    public static Ruling None { get; } = new(BounceReason.Undetermined, null);
}
