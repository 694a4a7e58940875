using BounceParsing.Grammars;

namespace BounceParsing.Joining;

/// <summary>Two mentions of one recipient in the same witness: the first stands, the second fills its gaps.</summary>
internal static class BlockMerge
{
    /// <summary>Words of one recipient that have grown to this length take up no more: each would be looked for in all before it.</summary>
    private const int LongestWords = 16 * 1024;

    /// <summary>Fills the first from the second; false where its words were left out.</summary>
    public static bool TryMerge(Block first, Block second)
    {
        bool isFull = !first.IsFields && second.Diagnostic is not null && first.Diagnostic?.Length > LongestWords;
        first.FinalRecipient ??= second.FinalRecipient;
        first.OriginalRecipient ??= second.OriginalRecipient;
        if (Worse(second.Action, first.Action))
            first.Action = second.Action;
        first.Status ??= second.Status;
        first.ReplyCode ??= second.ReplyCode;
        if (first.Stage == SmtpStage.Unknown)
            first.Stage = second.Stage;
        if (first.Diagnostic is null)
            (first.Diagnostic, first.DiagnosticType) = (second.Diagnostic, second.DiagnosticType);
        else if (!first.IsFields && !isFull && second.Diagnostic is not null && !first.Diagnostic.Contains(second.Diagnostic, StringComparison.Ordinal))
            first.Diagnostic += "\n" + second.Diagnostic;
        first.Comment ??= second.Comment;
        first.RemoteMta ??= second.RemoteMta;
        first.LastAttempt ??= second.LastAttempt;
        first.WillRetryUntil ??= second.WillRetryUntil;
        return !isFull;
    }

    private static bool Worse(DeliveryAction candidate, DeliveryAction than) => Rank(candidate) > Rank(than);

    private static int Rank(DeliveryAction action) => action switch
    {
        DeliveryAction.Failed => 3,
        DeliveryAction.Delayed => 2,
        DeliveryAction.Unknown => 0,
        _ => 1,
    };
}
