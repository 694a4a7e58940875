namespace BounceParsing;

/// <summary>One header of a message, in the order in which it stands there.</summary>
/// <param name="Name">The field's name as written, without the colon.</param>
/// <param name="Value">The value, unfolded and decoded (RFC 2047).</param>
public sealed record HeaderField(string Name, string Value);
