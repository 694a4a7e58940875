namespace BounceParsing.Diagnosis;

/// <summary>Asks whether a ruling rests on more than a code: words about the recipient, or a code that means it beside which nothing objects.</summary>
internal static class HardEvidence
{
    /// <summary>What makes an address useless; that it was refused does not.</summary>
    private const WordClass Gone = WordClass.Unknown | WordClass.Disabled | WordClass.Form;

    public static bool Supports(Ruling ruling, CodesFound codes, SmtpStage stage, Statement[] statements)
    {
        if (stage is SmtpStage.MailFrom or SmtpStage.Helo)
            return false;
        WordClass words = WordsOf(statements);
        if (ruling.Level <= WitnessLevel.OwnWords || ruling.Level == WitnessLevel.ProviderCode)
            return IsMeantSo(ruling) || IsAboutRecipient(codes.Status) || SpeaksOfRecipient(words, ruling.Reason) || IsAlone(words, ruling, statements);
        if ((words & WordClass.Objections & ~ruling.Said) != 0)
            return false;
        if (ruling.Level > WitnessLevel.SpecificStatus && IsRefusedForMore(words, statements))
            return false;
        return ruling.Level switch
        {
            WitnessLevel.Concept => true,

            // A name that is not known is the recipient's; what is out of use may be anything.
            WitnessLevel.VagueReply when ruling.Reason == BounceReason.UnknownUser => SpeaksOfRecipient(words, ruling.Reason) || (words & WordClass.Subjects) == 0,
            WitnessLevel.VagueReply => SpeaksOfRecipient(words, ruling.Reason) || IsAlone(words, ruling, statements),

            // Each notice speaks of the message that it returns.
            WitnessLevel.VagueOwnWords => SpeaksOfRecipient(words, ruling.Reason) || (words & WordClass.Subjects & ~WordClass.Message) == 0,
            WitnessLevel.SpecificStatus => IsAboutRecipient(codes.Status) || SpeaksOfRecipient(words, ruling.Reason),
            WitnessLevel.Learned => IsAboutRecipient(codes.Status) || ((SpeaksOfRecipient(words, ruling.Reason) || IsRefusalOfRecipient(codes.ReplyCode, stage)) && !IsMereRefusal(words)),
            _ => SpeaksOfRecipient(words, ruling.Reason) || IsRefusalOfRecipient(codes.ReplyCode, stage),
        };
    }

    /// <summary>True for plain words that need no recipient beside them: a code decided, or their row says by itself who is meant.</summary>
    private static bool IsMeantSo(Ruling ruling)
        => ruling.Place is null || ruling.IsStrong || ruling.IsOfProvider || ruling.IsOfLanguage || ruling.Reason is BounceReason.NotAcceptingMail or BounceReason.BadDomain;

    /// <summary>True for words that name nobody, beside which none stand that may: an address, a person's name.</summary>
    private static bool IsAlone(WordClass words, Ruling ruling, Statement[] statements)
    {
        if (ruling.Place is not { } place || (words & WordClass.Subjects & ~WordClass.Message) != 0)
            return false;
        Statement statement = statements[ruling.Statement];
        return statement.Text.NamesOwn || statement.Text.Words.Contains('@') || !BareText.HasUnknownWords(statement, place);
    }

    /// <summary>The classes of all words.</summary>
    public static WordClass WordsOf(Statement[] statements)
    {
        WordClass words = WordClass.None;
        foreach (Statement statement in statements)
            words |= statement.Classes;

        return words;
    }

    /// <summary>True for a server's refusal beside which words stand that nobody knows: they may tell why, and of somebody else.</summary>
    private static bool IsRefusedForMore(WordClass words, Statement[] statements)
        => IsMereRefusal(words) && Array.Exists(statements, static statement => statement.Replies.Count > 0 && BareText.HasUnknownWords(statement));

    private static bool IsMereRefusal(WordClass words) => (words & WordClass.Refused) != 0 && (words & Gone) == 0;

    // What is told of a domain alone says nothing of a mailbox.
    private static bool SpeaksOfRecipient(WordClass words, BounceReason reason)
        => (words & (WordClass.Recipient | WordClass.Address)) != 0
            || ((words & WordClass.Domain) != 0 && reason is not (BounceReason.MailboxDisabled or BounceReason.MailboxMoved));

    // RFC 5321, 4.2.3; a code that means one cause at every stage needs none.
    private static bool IsRefusalOfRecipient(int? code, SmtpStage stage)
        => code is { } known && ((stage == SmtpStage.RcptTo && known is 550 or 551 or 553) || ReplyRegistry.Instance.Find(known, stage) is { Stage: null, Code: > 10 });

    // RFC 3463, 3.2 and 3.3: the codes that speak of the destination mailbox or its system, and RFC 7505.
    private static bool IsAboutRecipient(EnhancedStatusCode? status)
        => status is { Subject: 1, Detail: 1 or 2 or 3 or 6 or 10 } or { Subject: 2, Detail: 1 };
}
