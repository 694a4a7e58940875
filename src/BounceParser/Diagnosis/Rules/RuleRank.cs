namespace BounceParsing.Diagnosis;

/// <summary>How much a row's words say.</summary>
internal enum RuleRank
{
    /// <summary>Beats all other words of the same witness.</summary>
    Strong = 0,

    Plain = 1,

    /// <summary>Beats other words only where none of them is plain; a specific status code beats it.</summary>
    Vague = 2,

    /// <summary>Counts only where neither other words nor a status code say anything.</summary>
    Bare = 3,
}
