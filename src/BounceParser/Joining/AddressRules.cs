namespace BounceParsing.Joining;

/// <summary>Which of the addresses of one recipient a sender would act on.</summary>
internal static class AddressRules
{
    /// <summary>The first usable one of the original recipient, the final one and the one that the words name; else the first there is.</summary>
    public static string? Choose(JoinedRecipient recipient)
    {
        ReadOnlySpan<string?> candidates =
            [recipient.OriginalRecipient, recipient.FinalRecipient, recipient.Prose?.OriginalRecipient, recipient.Prose?.FinalRecipient];
        foreach (string? candidate in candidates)
        {
            if (candidate is not null && MailboxText.IsMailbox(candidate))
                return candidate;
        }

        return recipient.FinalRecipient ?? recipient.OriginalRecipient;
    }
}
