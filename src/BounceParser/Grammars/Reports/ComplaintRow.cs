namespace BounceParsing.Grammars.Reports;

/// <summary>One provider's complaint format: who sends it, how its Subject begins, and the header by which the returned message names who complained.</summary>
internal sealed record ComplaintRow(string Provider, string Sender, string Subject, string? RecipientHeader = null);
