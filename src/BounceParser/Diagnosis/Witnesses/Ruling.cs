namespace BounceParsing.Diagnosis;

/// <summary>A reason, what it rests on, and the stage that its row tells.</summary>
/// <param name="Level">The witness that decided.</param>
/// <param name="Reason">What it says.</param>
/// <param name="Evidence">The row and its words; null where nothing decided.</param>
/// <param name="Stage">The stage that the row tells.</param>
internal sealed record Ruling(WitnessLevel Level, BounceReason Reason, Evidence? Evidence, SmtpStage Stage = SmtpStage.Unknown)
{
    /// <summary>The number of the statement whose words decided.</summary>
    public int Statement { get; init; }

    /// <summary>True when the row beats all other words, or is a provider's.</summary>
    public bool IsStrong { get; init; }

    /// <summary>True when other words, which say as much, mean another reason.</summary>
    public bool IsContested { get; init; }

    public static Ruling None { get; } = new(WitnessLevel.Nothing, BounceReason.Undetermined, null);
}
