namespace BounceParsing.Words;

/// <summary>A phrase that stands in a folded text.</summary>
/// <param name="Phrase">The phrase's number.</param>
/// <param name="Part">The part of it that was found first.</param>
/// <param name="Position">Where that part stands.</param>
/// <param name="Start">Where the phrase begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct PhraseMatch(int Phrase, int Part, int Position, int Start, int End);
