namespace BounceParsing.Diagnosis;

/// <summary>Settles the permanence: by the code in the remote words, the reply code, the Status field, else by the reason.</summary>
internal static class PermanenceRule
{
    public static BouncePermanence Of(BounceReason reason, CodesFound codes, Statement[] statements, DeliveryAction action, SmtpStage stage)
    {
        BouncePermanence permanence = Consequences.OfClass(codes.Quoted?.Class ?? 0);

        // A refusal of the connection is no answer about the mail: the mailer that met it says whether it takes it for good.
        bool isOwnToSay = stage == SmtpStage.Connect && codes.Field is { Class: 4 };
        if (permanence == BouncePermanence.Unknown && !isOwnToSay)
            permanence = Consequences.OfClass((codes.ReplyCode ?? 0) / 100);
        if (permanence == BouncePermanence.Unknown)
        {
            bool isMeant = isOwnToSay || action == DeliveryAction.Delayed || HasOwnField(statements);
            permanence = ByOwnCode(reason, codes.Field ?? codes.Own, isMeant, statements);
        }

        // A mailer that goes on trying, or went on until its queue lifetime was over, holds that the cause may pass.
        bool wasTried = action == DeliveryAction.Delayed || HasLifetime(statements);
        return permanence == BouncePermanence.Unknown && wasTried ? BouncePermanence.Transient : permanence;
    }

    /// <summary>True when the words say that the message was too long in its queue.</summary>
    public static bool HasLifetime(Statement[] statements)
    {
        foreach (Statement statement in statements)
        {
            if (statement.Lifetime is not null)
                return true;
        }

        return false;
    }

    // A mailer's filler code (x.0.0) tells less than the reason, unless it is meant: in a delay, or beside words of the mailer's own type.
    private static BouncePermanence ByOwnCode(BounceReason reason, EnhancedStatusCode? own, bool isMeant, Statement[] statements)
    {
        BouncePermanence byReason = Consequences.PermanenceOf(reason);
        bool isFiller = own is null || (own is { Subject: 0, Detail: 0 } && !isMeant);
        if (!isFiller || byReason == BouncePermanence.Unknown)
            byReason = Consequences.OfClass(own?.Class ?? 0);
        return byReason == BouncePermanence.Unknown ? ByWords(statements) : byReason;
    }

    private static bool HasOwnField(Statement[] statements)
    {
        foreach (Statement statement in statements)
        {
            if (statement.Type?.StartsWith("x-", StringComparison.Ordinal) == true)
                return true;
        }

        return false;
    }

    private static BouncePermanence ByWords(Statement[] statements)
    {
        foreach (Statement statement in statements)
        {
            foreach (Hit hit in statement.Hits)
            {
                if (hit.Row.Kind is RuleKind.Permanent or RuleKind.Transient)
                    return hit.Row.Kind == RuleKind.Permanent ? BouncePermanence.Permanent : BouncePermanence.Transient;
            }
        }

        return BouncePermanence.Unknown;
    }
}
