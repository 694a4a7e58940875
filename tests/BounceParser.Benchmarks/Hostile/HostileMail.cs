namespace BounceParsing.Benchmarks.Hostile;

/// <summary>A row of the hostile table.</summary>
internal sealed record HostileMail(string Name, Action<MailWriter> Write);
