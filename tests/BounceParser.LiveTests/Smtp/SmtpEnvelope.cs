namespace BounceParsing.LiveTests.Smtp;

/// <summary>A mail that the sink has taken: a notice's sender is empty; the lines are as they came, a leading dot still doubled.</summary>
internal sealed record SmtpEnvelope(string From, IReadOnlyList<string> To, IReadOnlyList<string> Lines);
