namespace BounceParsing.Diagnosis;

/// <summary>A concept that a clause tells, and between which folded positions its words stand.</summary>
internal sealed record Concept(ConceptRow Row, int Start, int End);
