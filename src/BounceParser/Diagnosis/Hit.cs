namespace BounceParsing.Diagnosis;

/// <summary>A row whose phrase stands in a <see cref="FoldedText"/>, and where.</summary>
internal readonly record struct Hit(RuleRow Row, int Start, int End);
