namespace BounceParsing.Words;

/// <summary>Words of a <see cref="WordRow"/> that stand in a text, and where in the text as it is written.</summary>
internal readonly record struct WordHit(WordKind Kind, int Value, int Start, int End);
