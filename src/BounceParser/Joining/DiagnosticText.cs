using BounceParsing.Diagnosis;
using BounceParsing.Grammars;

namespace BounceParsing.Joining;

/// <summary>The text about a recipient that a report keeps: the field's, else the notice's own words.</summary>
/// <remarks>
/// Where the field does not hold the words that decided ("x-unix; 77"), the text that holds them follows it: a reader who asks
/// why finds them.
/// </remarks>
internal static class DiagnosticText
{
    /// <summary>The text, and the verdict with the place of its evidence there.</summary>
    public static string? Of(JoinedRecipient joined, WordBudget budget, ref BounceVerdict verdict)
    {
        (Block? fields, Block? prose) = (joined.Fields, joined.Prose);
        string? first = fields?.Diagnostic ?? prose?.Diagnostic ?? fields?.Comment;
        string? kept = budget.Keep(first);
        Evidence? read = verdict.Evidence;
        verdict = verdict.Placed(kept);
        if (read?.Start is null || verdict.Evidence?.Start is not null || Deciding(read, fields?.Comment, prose?.Diagnostic) is not string other || ReferenceEquals(other, first))
            return kept;
        string? rest = budget.Keep(other);
        string all = $"{kept}\n{rest}";
        verdict = (verdict with { Evidence = read with { Start = read.Start + kept?.Length + 1 } }).Placed(all);
        return all;
    }

    /// <summary>The text in which the words were read.</summary>
    private static string? Deciding(Evidence read, string? comment, string? words)
        => EvidencePlace.IsRight(comment, read) ? comment : EvidencePlace.IsRight(words, read) ? words : null;
}
