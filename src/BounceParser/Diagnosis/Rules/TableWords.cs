namespace BounceParsing.Diagnosis;

/// <summary>The words of the tables' columns. Enum.Parse would cost more in a fresh process than all the rest of the reading.</summary>
internal static class TableWords
{
    public static BounceReason Reason(TableCell cell) => cell.Words switch
    {
        nameof(BounceReason.Undetermined) => BounceReason.Undetermined,
        nameof(BounceReason.UnknownUser) => BounceReason.UnknownUser,
        nameof(BounceReason.InvalidAddress) => BounceReason.InvalidAddress,
        nameof(BounceReason.MailboxFull) => BounceReason.MailboxFull,
        nameof(BounceReason.MailboxDisabled) => BounceReason.MailboxDisabled,
        nameof(BounceReason.MailboxMoved) => BounceReason.MailboxMoved,
        nameof(BounceReason.RecipientRejected) => BounceReason.RecipientRejected,
        nameof(BounceReason.Suppressed) => BounceReason.Suppressed,
        nameof(BounceReason.BadDomain) => BounceReason.BadDomain,
        nameof(BounceReason.NotAcceptingMail) => BounceReason.NotAcceptingMail,
        nameof(BounceReason.NoSmtpConnection) => BounceReason.NoSmtpConnection,
        nameof(BounceReason.NetworkError) => BounceReason.NetworkError,
        nameof(BounceReason.RoutingLoop) => BounceReason.RoutingLoop,
        nameof(BounceReason.Expired) => BounceReason.Expired,
        nameof(BounceReason.TlsFailure) => BounceReason.TlsFailure,
        nameof(BounceReason.ProtocolError) => BounceReason.ProtocolError,
        nameof(BounceReason.ChildCrashed) => BounceReason.ChildCrashed,
        nameof(BounceReason.SystemError) => BounceReason.SystemError,
        nameof(BounceReason.SystemFull) => BounceReason.SystemFull,
        nameof(BounceReason.MessageTooLarge) => BounceReason.MessageTooLarge,
        nameof(BounceReason.SpamDetected) => BounceReason.SpamDetected,
        nameof(BounceReason.VirusDetected) => BounceReason.VirusDetected,
        nameof(BounceReason.ContentRejected) => BounceReason.ContentRejected,
        nameof(BounceReason.NonCompliantMessage) => BounceReason.NonCompliantMessage,
        nameof(BounceReason.SenderRejected) => BounceReason.SenderRejected,
        nameof(BounceReason.AuthenticationFailure) => BounceReason.AuthenticationFailure,
        nameof(BounceReason.AuthenticationRequired) => BounceReason.AuthenticationRequired,
        nameof(BounceReason.RelayDenied) => BounceReason.RelayDenied,
        nameof(BounceReason.ReverseDnsFailure) => BounceReason.ReverseDnsFailure,
        nameof(BounceReason.BadReputation) => BounceReason.BadReputation,
        nameof(BounceReason.Blocked) => BounceReason.Blocked,
        nameof(BounceReason.RateLimited) => BounceReason.RateLimited,
        nameof(BounceReason.Greylisted) => BounceReason.Greylisted,
        nameof(BounceReason.PolicyViolation) => BounceReason.PolicyViolation,
        _ => throw cell.Unknown(),
    };

    public static SmtpStage Stage(TableCell cell) => cell.Words switch
    {
        "" => SmtpStage.Unknown,
        nameof(SmtpStage.Unknown) => SmtpStage.Unknown,
        nameof(SmtpStage.Dns) => SmtpStage.Dns,
        nameof(SmtpStage.Connect) => SmtpStage.Connect,
        nameof(SmtpStage.Helo) => SmtpStage.Helo,
        nameof(SmtpStage.StartTls) => SmtpStage.StartTls,
        nameof(SmtpStage.Auth) => SmtpStage.Auth,
        nameof(SmtpStage.MailFrom) => SmtpStage.MailFrom,
        nameof(SmtpStage.RcptTo) => SmtpStage.RcptTo,
        nameof(SmtpStage.Data) => SmtpStage.Data,
        nameof(SmtpStage.EndOfData) => SmtpStage.EndOfData,
        nameof(SmtpStage.Local) => SmtpStage.Local,
        _ => throw cell.Unknown(),
    };

    public static RuleRank Rank(TableCell cell) => cell.Words switch
    {
        "" => RuleRank.Plain,
        nameof(RuleRank.Strong) => RuleRank.Strong,
        nameof(RuleRank.Plain) => RuleRank.Plain,
        nameof(RuleRank.Vague) => RuleRank.Vague,
        nameof(RuleRank.Bare) => RuleRank.Bare,
        _ => throw cell.Unknown(),
    };

    public static RuleKind Kind(TableCell cell) => cell.Words switch
    {
        nameof(RuleKind.Phrase) => RuleKind.Phrase,
        nameof(RuleKind.Provider) => RuleKind.Provider,
        nameof(RuleKind.Quote) => RuleKind.Quote,
        nameof(RuleKind.QuoteLine) => RuleKind.QuoteLine,
        nameof(RuleKind.QuoteEnd) => RuleKind.QuoteEnd,
        nameof(RuleKind.Lifetime) => RuleKind.Lifetime,
        nameof(RuleKind.Stage) => RuleKind.Stage,
        nameof(RuleKind.HostAfter) => RuleKind.HostAfter,
        nameof(RuleKind.HostBefore) => RuleKind.HostBefore,
        nameof(RuleKind.ListAfter) => RuleKind.ListAfter,
        nameof(RuleKind.LimitAfter) => RuleKind.LimitAfter,
        nameof(RuleKind.RetryAfter) => RuleKind.RetryAfter,
        nameof(RuleKind.Permanent) => RuleKind.Permanent,
        nameof(RuleKind.Transient) => RuleKind.Transient,
        nameof(RuleKind.Idle) => RuleKind.Idle,
        nameof(RuleKind.Word) => RuleKind.Word,
        _ => throw cell.Unknown(),
    };

    public static TurnPlace Place(TableCell cell) => cell.Words switch
    {
        nameof(TurnPlace.Before) => TurnPlace.Before,
        nameof(TurnPlace.Beside) => TurnPlace.Beside,
        nameof(TurnPlace.Within) => TurnPlace.Within,
        nameof(TurnPlace.Behind) => TurnPlace.Behind,
        nameof(TurnPlace.Under) => TurnPlace.Under,
        nameof(TurnPlace.Or) => TurnPlace.Or,
        nameof(TurnPlace.AtMail) => TurnPlace.AtMail,
        nameof(TurnPlace.AtHello) => TurnPlace.AtHello,
        nameof(TurnPlace.AtConnect) => TurnPlace.AtConnect,
        nameof(TurnPlace.AtCode) => TurnPlace.AtCode,
        nameof(TurnPlace.Next) => TurnPlace.Next,
        _ => throw cell.Unknown(),
    };

    /// <summary>What a provider's phrase is marked as.</summary>
    public static (bool IsToken, bool IsList) Mark(TableCell cell) => cell.Words switch
    {
        "" => (false, false),
        "token" => (true, false),
        "list" => (false, true),
        _ => throw cell.Unknown(),
    };

    /// <summary>True where a status code says little.</summary>
    public static bool IsGeneral(TableCell cell) => cell.Words switch
    {
        "" => false,
        "general" => true,
        _ => throw cell.Unknown(),
    };

    /// <summary>Words to look for: none of their parts is empty or has a blank at its edge.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="kept">The same words as a piece of the table, which the phrase keeps.</param>
    public static Phrase Phrase(TableCell cell, ReadOnlyMemory<char> kept)
    {
        Phrase phrase = new(kept);
        for (int part = 0; part < phrase.PartCount; part++)
        {
            if (phrase.Part(part) is "" or [' ', ..] or [.., ' '])
                throw cell.Unknown();
        }

        return phrase;
    }

    /// <summary>The classes that a cell names, apart by blanks.</summary>
    public static WordClass Classes(TableCell cell)
    {
        ReadOnlySpan<char> words = cell.Words;
        WordClass classes = WordClass.None;
        while (!words.IsEmpty)
        {
            int blank = words.IndexOf(' ');
            classes |= Class(cell.Part(blank < 0 ? words : words[..blank]));
            words = blank < 0 ? [] : words[(blank + 1)..];
        }

        return classes;
    }

    private static WordClass Class(TableCell cell) => cell.Words switch
    {
        nameof(WordClass.Recipient) => WordClass.Recipient,
        nameof(WordClass.Address) => WordClass.Address,
        nameof(WordClass.Sender) => WordClass.Sender,
        nameof(WordClass.Client) => WordClass.Client,
        nameof(WordClass.Message) => WordClass.Message,
        nameof(WordClass.Content) => WordClass.Content,
        nameof(WordClass.Domain) => WordClass.Domain,
        nameof(WordClass.Server) => WordClass.Server,
        nameof(WordClass.Connection) => WordClass.Connection,
        nameof(WordClass.Unknown) => WordClass.Unknown,
        nameof(WordClass.Disabled) => WordClass.Disabled,
        nameof(WordClass.Full) => WordClass.Full,
        nameof(WordClass.Exceeded) => WordClass.Exceeded,
        nameof(WordClass.Limit) => WordClass.Limit,
        nameof(WordClass.Size) => WordClass.Size,
        nameof(WordClass.Listed) => WordClass.Listed,
        nameof(WordClass.Refused) => WordClass.Refused,
        nameof(WordClass.Spam) => WordClass.Spam,
        nameof(WordClass.Virus) => WordClass.Virus,
        nameof(WordClass.LogIn) => WordClass.LogIn,
        nameof(WordClass.Relay) => WordClass.Relay,
        nameof(WordClass.Reputation) => WordClass.Reputation,
        nameof(WordClass.HostName) => WordClass.HostName,
        nameof(WordClass.Proof) => WordClass.Proof,
        nameof(WordClass.Policy) => WordClass.Policy,
        nameof(WordClass.Tls) => WordClass.Tls,
        nameof(WordClass.Busy) => WordClass.Busy,
        nameof(WordClass.Wrong) => WordClass.Wrong,
        nameof(WordClass.Restricted) => WordClass.Restricted,
        nameof(WordClass.Standard) => WordClass.Standard,
        nameof(WordClass.Forbidden) => WordClass.Forbidden,
        nameof(WordClass.Link) => WordClass.Link,
        nameof(WordClass.Form) => WordClass.Form,
        nameof(WordClass.Command) => WordClass.Command,
        nameof(WordClass.Record) => WordClass.Record,
        nameof(WordClass.From) => WordClass.From,
        nameof(WordClass.OfSender) => WordClass.OfSender,
        nameof(WordClass.Addressee) => WordClass.Addressee,
        nameof(WordClass.Condition) => WordClass.Condition,
        nameof(WordClass.Header) => WordClass.Header,
        _ => throw cell.Unknown(),
    };
}
