namespace BounceParsing.Grammars.Reports;

/// <summary>One provider's complaint format: who sends it and how its Subject begins.</summary>
internal sealed record ComplaintRow(string Provider, string Sender, string Subject);
