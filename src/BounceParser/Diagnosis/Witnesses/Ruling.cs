namespace BounceParsing.Diagnosis;

/// <summary>A reason, what it rests on, and the stage that its row tells.</summary>
internal sealed record Ruling(BounceReason Reason, Evidence? Evidence, SmtpStage Stage = SmtpStage.Unknown)
{
    /// <summary>The number of the statement whose words decided.</summary>
    public int Statement { get; init; }

    public static Ruling None { get; } = new(BounceReason.Undetermined, null);
}
