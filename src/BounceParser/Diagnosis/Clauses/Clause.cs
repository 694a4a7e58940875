namespace BounceParsing.Diagnosis;

/// <summary>A stretch of folded words that says one thing: up to a stop, a colon, a bracket, "because".</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, the end not included.</param>
/// <param name="Classes">The classes of its words, with the subject of the heading before it where it has none of its own.</param>
/// <param name="IsHeading">True when a colon ends it: what follows tells its cause.</param>
internal readonly record struct Clause(int Start, int End, WordClass Classes, bool IsHeading)
{
    public bool Holds(int position) => position >= Start && position < End;
}
