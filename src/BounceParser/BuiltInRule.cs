namespace BounceParsing;

/// <summary>A built-in rule: which words mean which reason, and where that can be read.</summary>
/// <param name="Id">The id that <see cref="Evidence.RuleId"/> bears.</param>
/// <param name="Words">
/// What is looked for: a phrase in lower case, in which "*" stands for any words; the classes of words of a clause ("C-" ids);
/// a reply code ("R" ids); the registered title of a status code ("S" ids). Null where a code alone, or the words together, decide.
/// </param>
/// <param name="Condition">What must hold beside the words, such as "host:outlook.com", "5.4.1", or the stage of a reply code; null for nothing.</param>
/// <param name="Reason">What it means; for a clause whose subject is another ("the sender's mailbox") the verdict may say another.</param>
/// <param name="Source">Where it is from: an RFC and its clause, a mailer's source file, a provider's page.</param>
public sealed record BuiltInRule(string Id, string? Words, string? Condition, BounceReason Reason, string Source);
