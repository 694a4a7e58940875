namespace BounceParsing.Diagnosis;

/// <summary>What words of some classes mean together in one clause, in whatever order they stand.</summary>
/// <param name="Id">The row's name.</param>
/// <param name="All">The classes that must be there.</param>
/// <param name="None">The classes that must not.</param>
/// <param name="Reason">What they mean.</param>
internal sealed record ConceptRow(string Id, WordClass All, WordClass None, BounceReason Reason)
{
    /// <summary>True when it tells more than that somebody or something was refused.</summary>
    public bool NamesCause { get; } = (All & ~(WordClass.Subjects | WordClass.Refused)) != 0;

    public bool Fits(WordClass classes) => (classes & All) == All && (classes & None) == 0;
}
