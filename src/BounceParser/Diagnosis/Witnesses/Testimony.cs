namespace BounceParsing.Diagnosis;

/// <summary>Words about one recipient, and where in the mail they stood.</summary>
/// <param name="Text">The words; several lines are kept apart by '\n'.</param>
/// <param name="Source">Field, Prose, Subject or ReturnedHeader; the room itself tells a quoted reply apart within the words.</param>
/// <param name="Type">The diagnostic type of a field in lower case, such as "smtp" or "x-unix"; null for prose.</param>
internal sealed record Testimony(string Text, EvidenceSource Source, string? Type = null);
