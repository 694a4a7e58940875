namespace BounceParsing.Diagnosis;

/// <summary>What words mean when their subject is another than they are mostly used of: "sending quota exceeded" is no full mailbox.</summary>
/// <param name="Id">The row's name.</param>
/// <param name="Subject">The subject that turns them.</param>
/// <param name="Place">Where it must stand.</param>
/// <param name="To">What they mean then.</param>
internal sealed record TurnRow(string Id, WordClass Subject, TurnPlace Place, BounceReason To);
