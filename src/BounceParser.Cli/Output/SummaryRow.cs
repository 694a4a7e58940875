namespace BounceParsing.Cli.Output;

/// <summary>One line of a summary.</summary>
/// <param name="By">What is counted by: kind, reason or provider.</param>
/// <param name="Name">The kind, the reason, or the provider's domain.</param>
/// <param name="Count">Messages of the kind; recipients for the others.</param>
/// <param name="Hard">How many recipients are hard bounces.</param>
/// <param name="Most">The reason that most of them have; null for a kind or a reason.</param>
internal sealed record SummaryRow(string By, string Name, int Count, int Hard, BounceReason? Most);
