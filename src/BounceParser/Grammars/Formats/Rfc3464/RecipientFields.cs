namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>Makes a block of the fields about one recipient (RFC 3464, 2.3).</summary>
internal static class RecipientFields
{
    public static Block ToBlock(FieldGroup fields, DiagnosticField diagnostics)
    {
        (string? type, string? diagnostic) = diagnostics.Read(fields.Value("Diagnostic-Code"));
        string? status = fields.Value("Status");
        string? action = fields.Value("Action");
        return new Block
        {
            IsFields = true,
            FinalRecipient = FinalRecipient(fields),
            OriginalRecipient = StatusValue.Mailbox(fields.Value("Original-Recipient")),
            Action = ActionOf(action),
            Status = StatusOf(status),
            Diagnostic = diagnostic,
            DiagnosticType = type,
            Comment = CommentOf(status) ?? CommentOf(action),
            RemoteMta = StatusValue.Host(fields.Value("Remote-MTA")),
            LastAttempt = MailText.ParseDate(fields.Value("Last-Attempt-Date")),
            WillRetryUntil = MailText.ParseDate(fields.Value("Will-Retry-Until")),
        };
    }

    /// <summary>The Final-Recipient; Sendmail's X-Actual-Recipient where that is no mailbox and this one is.</summary>
    private static string? FinalRecipient(FieldGroup fields)
    {
        string? final = StatusValue.Mailbox(fields.Value("Final-Recipient"));
        string? actual = StatusValue.Mailbox(fields.Value("X-Actual-Recipient"));
        bool preferActual = actual is not null && MailboxText.IsMailbox(actual) && (final is null || !MailboxText.IsMailbox(final));
        return preferActual ? actual : final ?? actual;
    }

    /// <summary>The action's word, whatever comment follows it; "failure", "expired" and "deliverable" are in use too.</summary>
    private static DeliveryAction ActionOf(string? value)
    {
        ReadOnlySpan<char> word = value.AsSpan().Trim();
        int end = word.IndexOfAny(" \t(;");
        word = end < 0 ? word : word[..end];
        foreach ((string name, DeliveryAction action) in Actions)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
                return action;
        }

        return DeliveryAction.Unknown;
    }

    private static readonly (string Name, DeliveryAction Action)[] Actions =
    [
        ("failed", DeliveryAction.Failed), ("failure", DeliveryAction.Failed), ("expired", DeliveryAction.Failed),
        ("delayed", DeliveryAction.Delayed), ("delivered", DeliveryAction.Delivered), ("deliverable", DeliveryAction.Delivered),
        ("relayed", DeliveryAction.Relayed), ("expanded", DeliveryAction.Expanded),
    ];

    private static EnhancedStatusCode? StatusOf(string? value)
        => StatusCodeFinder.At(value.AsSpan().Trim(), out EnhancedStatusCode status) > 0 ? status : null;

    /// <summary>What stands beside a code or a word: a comment in parentheses, or a reply where a code was expected.</summary>
    private static string? CommentOf(string? value)
    {
        ReadOnlySpan<char> text = value.AsSpan().Trim();
        int space = text.IndexOfAny(" \t(");
        if (space < 0)
            return null;
        if (!EnhancedStatusCode.TryParse(text[..space], out _) && char.IsAsciiDigit(text[0]))
            return text.ToString();
        ReadOnlySpan<char> comment = text[space..].Trim();
        if (comment is ['(', .., ')'])
            comment = comment[1..^1].Trim();
        return comment.IsEmpty ? null : comment.ToString();
    }
}
