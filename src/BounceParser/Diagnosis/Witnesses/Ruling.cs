namespace BounceParsing.Diagnosis;

/// <summary>A reason, what it rests on, and the stage that its row tells.</summary>
/// <param name="Level">The witness that decided.</param>
/// <param name="Reason">What it says.</param>
/// <param name="Evidence">The row and its words; null where nothing decided.</param>
/// <param name="Stage">The stage that the row tells.</param>
internal sealed record Ruling(WitnessLevel Level, BounceReason Reason, Evidence? Evidence, SmtpStage Stage = SmtpStage.Unknown)
{
    /// <summary>How much the ruling counts beside the second witness; negative where it has overruled the first.</summary>
    public float Standing { get; init; } = SecondOpinion.Standing(Level);

    /// <summary>The same for the question whether it is a hard bounce: what was overruled may have been one too.</summary>
    public float HardStanding { get; init; } = SecondOpinion.Standing(Level);

    /// <summary>The number of the statement whose words decided.</summary>
    public int Statement { get; init; }

    /// <summary>True when the row beats all other words.</summary>
    public bool IsStrong { get; init; }

    /// <summary>True when the row tells what one provider means.</summary>
    public bool IsOfProvider { get; init; }

    /// <summary>True when the row is one of a language's table, of which the second witness has learned nothing.</summary>
    public bool IsOfLanguage { get; init; }

    /// <summary>What the words would mean but for their subject; null where this turns nothing.</summary>
    public BounceReason? TurnedFrom { get; init; }

    /// <summary>True when words decided, no code.</summary>
    public bool IsToldInWords
        => Level is <= WitnessLevel.Concept or WitnessLevel.VagueReply or WitnessLevel.VagueOwnWords or WitnessLevel.BareReply or WitnessLevel.BareOwnWords;

    /// <summary>The classes of the words that decided, where a clause did.</summary>
    public WordClass Said { get; init; }

    /// <summary>Where the words that decided stand in the folded text; null where a code or a clause did.</summary>
    public TextRange? Place { get; init; }

    /// <summary>True when other words, which say as much, mean another reason.</summary>
    public bool IsContested { get; init; }

    public static Ruling None { get; } = new(WitnessLevel.Nothing, BounceReason.Undetermined, null);
}
