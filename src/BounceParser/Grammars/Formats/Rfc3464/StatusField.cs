namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>A field that is known by its name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">What it tells of.</param>
internal sealed record StatusField(string Name, StatusRole Role);
