namespace BounceParsing.MailKit;

/// <summary>Something that went wrong and will be tried again, or was given up.</summary>
/// <param name="Exception">What was thrown.</param>
/// <param name="MailId">The mail that failed; null when it was the connection or the whole batch.</param>
/// <param name="Attempt">The how manieth time in a row, from 1.</param>
/// <param name="IsGivenUp">True when the mail now goes to the folder for failed ones.</param>
public sealed record MailboxProblem(Exception Exception, string? MailId, int Attempt, bool IsGivenUp);
