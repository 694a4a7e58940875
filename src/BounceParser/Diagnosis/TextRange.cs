namespace BounceParsing.Diagnosis;

/// <summary>A stretch of a text, its end not included.</summary>
internal readonly record struct TextRange(int Start, int End);
