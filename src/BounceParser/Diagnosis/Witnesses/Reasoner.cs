namespace BounceParsing.Diagnosis;

/// <summary>Hears the witnesses in their order and settles the reason.</summary>
internal readonly ref struct Reasoner(RuleBook book, DeliveryCase delivery, Statement[] statements, CodesFound codes, SmtpStage stage, string? remoteMta)
{
    /// <summary>The ruling; null when no row decides.</summary>
    public Ruling? Decide()
    {
        Ruling? ruling = Hear();
        return ruling is not null && ClauseJudge.TurnAt(stage, codes, ruling.Reason, HardEvidence.WordsOf(statements)) is { } turn ? ruling with { Reason = turn.To, TurnedFrom = ruling.Reason } : ruling;
    }

    private Ruling? Hear()
    {
        Candidate? words = HearWords();
        if (words is { Level: <= WitnessLevel.OwnWords } told)
            return CauseBehind(told) ?? Of(words);
        bool isBare = words is { Level: > WitnessLevel.GeneralStatus };
        return ByProviderCode() ?? ByConcept(words) ?? ByStatus(general: false) ?? (isBare ? null : Of(words))
            ?? ByType() ?? ByStatus(general: true) ?? Of(words) ?? ByReplyCode() ?? ByLifetime();
    }

    private Candidate? HearWords()
    {
        Candidate? best = null;
        for (int number = 0; number < statements.Length; number++)
            best = HearWords(number, 0, best);
        return best;
    }

    /// <summary>The words of a statement, from a position on, that count most.</summary>
    private Candidate? HearWords(int number, int from, Candidate? best)
    {
        Statement statement = statements[number];
        foreach (Hit hit in statement.Hits)
        {
            if (hit.Start < from || hit.Row.Kind is not (RuleKind.Phrase or RuleKind.Provider) || statement.IsIdle(hit))
                continue;
            bool inReply = statement.IsReply(hit);
            Candidate candidate = new(LevelOf(hit.Row, inReply), hit, number);
            if (candidate.Beats(best) && Holds(hit, statement, inReply))
                best = candidate;
        }

        return best;
    }

    /// <summary>What follows words that say no more than that somebody was refused; null where they say more, or nothing follows.</summary>
    private Ruling? CauseBehind(in Candidate refusal)
    {
        Statement statement = statements[refusal.Statement];
        if (refusal.Hit.Row.Rank == RuleRank.Strong || !ClauseJudge.IsMereRefusal(statement, refusal.Hit))
            return null;
        bool isOfSender = refusal.Hit.Row.Reason == BounceReason.SenderRejected;
        Candidate? row = isOfSender ? null : HearWords(refusal.Statement, refusal.Hit.End, null);
        if (row is { Level: <= WitnessLevel.OwnWords } plain && !ClauseJudge.IsMereRefusal(statement, plain.Hit))
            return Of(row);
        Concept? concept = ClauseJudge.CauseBehind(statement, refusal.Hit.End);
        return Of(concept, refusal.Statement) ?? (row is { Level: < WitnessLevel.Learned } ? Of(row)! with { Standing = SecondOpinion.Standing(refusal.Level) } : null);
    }

    private static WitnessLevel LevelOf(RuleRow row, bool inReply) => (inReply, row.Rank, row.IsToken) switch
    {
        (true, RuleRank.Bare, _) => WitnessLevel.BareReply,
        (false, RuleRank.Bare, _) => WitnessLevel.BareOwnWords,
        (true, RuleRank.Vague, _) => WitnessLevel.VagueReply,
        (false, RuleRank.Vague, _) => WitnessLevel.VagueOwnWords,
        (true, _, true) => WitnessLevel.ReplyToken,
        (true, _, _) => WitnessLevel.ReplyWords,
        _ => WitnessLevel.OwnWords,
    };

    private bool Holds(in Hit hit, Statement statement, bool inReply)
    {
        // Words that begin in the mailer's own and end in the reply are no sentence of either.
        Phrase phrase = hit.Row.Phrase;
        if (phrase.PartCount > 1 && statement.IsJudged(hit.Start) != statement.IsJudged(hit.End - 1))
            return false;
        if ((phrase.OpensText && !BareText.Before(statement, hit, inReply)) || (phrase.EndsText && !BareText.After(statement, hit, inReply)))
            return false;
        return hit.Row.When is null || hit.Row.When.Holds(FactsAbout(statement.Text.Words, inReply, statement.Text));
    }

    private Circumstances FactsAbout(ReadOnlySpan<char> words, bool inReply, FoldedText? text = null) => new()
    {
        ReplyCode = codes.ReplyCode,
        Status = codes.Status,
        Stage = stage,
        RemoteMta = remoteMta,
        ReportingMta = delivery.ReportingMta,
        Address = delivery.Address,
        Words = words,
        Statements = statements,
        InReply = inReply,
        NamesOther = text is { NamesOther: true },
        NamesOwn = text is { NamesOther: false, NamesOwn: true },
    };

    private Ruling? Of(in Candidate? heard)
    {
        if (heard is not { } candidate)
            return null;
        Evidence evidence = statements[candidate.Statement].EvidenceOf(candidate.Hit);
        RuleRow row = candidate.Hit.Row;
        BounceReason reason = ClauseJudge.Turn(statements[candidate.Statement], candidate.Hit)?.To ?? row.Reason;
        return new Ruling(candidate.Level, reason, evidence, evidence.Source == EvidenceSource.Reply ? SmtpStage.Unknown : row.Stage)
        {
            Statement = candidate.Statement,
            IsStrong = row.Rank == RuleRank.Strong && reason == row.Reason,
            IsOfProvider = row.Kind == RuleKind.Provider && reason == row.Reason,
            Place = new TextRange(candidate.Hit.Start, candidate.Hit.End),
            IsContested = IsContested(candidate),
            IsOfLanguage = row.Language is not null,
            TurnedFrom = reason == row.Reason ? null : row.Reason,
        };
    }

    /// <summary>True when other words of the same statement, apart from the ones that decided, are as plain and mean another fault.</summary>
    private bool IsContested(in Candidate winner)
    {
        Statement statement = statements[winner.Statement];
        foreach (Hit hit in statement.Hits)
        {
            bool isApart = hit.End <= winner.Hit.Start || hit.Start >= winner.Hit.End;
            if (!isApart || hit.Row.Kind is not (RuleKind.Phrase or RuleKind.Provider) || Consequences.ScopeOf(hit.Row.Reason) == Consequences.ScopeOf(winner.Hit.Row.Reason) || statement.IsIdle(hit))
                continue;
            bool inReply = statement.IsReply(hit);
            if (LevelOf(hit.Row, inReply) <= winner.Level && Holds(hit, statement, inReply))
                return true;
        }

        return false;
    }

    /// <summary>What a clause means, unless a row knows the same words.</summary>
    private Ruling? ByConcept(in Candidate? words)
    {
        for (int number = 0; number < statements.Length; number++)
        {
            if (ClauseJudge.Hear(statements[number]) is not { } concept)
                continue;
            bool isKnown = words is { } row && row.Statement == number && row.Hit.Start <= concept.Start && row.Hit.End >= concept.End;
            return isKnown ? null : Of(concept, number);
        }

        return null;
    }

    private Ruling? Of(Concept? concept, int statement)
        => concept is null ? null : new Ruling(WitnessLevel.Concept, ClauseJudge.ReasonOf(concept, statements[statement]), statements[statement].EvidenceOf(concept.Row.Id, concept.Start, concept.End)) { Statement = statement, Said = concept.Row.All };

    private Ruling? ByProviderCode()
    {
        if (codes.Status is not { } status)
            return null;
        ReadOnlySpan<char> words = statements.Length > 0 ? statements[0].Text.Words : [];
        foreach (RuleRow row in book.RowsOf(status))
        {
            if (row.When!.Holds(FactsAbout(words, inReply: true)))
                return new Ruling(WitnessLevel.ProviderCode, row.Reason, new Evidence(row.Id, SourceOf(status), status.ToString()));
        }

        return null;
    }

    private Ruling? ByType()
    {
        foreach (RuleRow row in book.TypeRows)
        {
            if (row.When!.Holds(FactsAbout(default, inReply: false)))
                return new Ruling(WitnessLevel.VagueOwnWords, row.Reason, new Evidence(row.Id, EvidenceSource.Field, row.When.ToString()));
        }

        return null;
    }

    private Ruling? ByStatus(bool general)
        => ByStatus(codes.Quoted, general) ?? ByStatus(codes.Field, general) ?? ByStatus(codes.Own, general);

    private Ruling? ByStatus(EnhancedStatusCode? code, bool general)
    {
        if (code is not { } status)
            return null;
        StatusRegistry.Entry entry = StatusRegistry.Instance.Find(status);
        BounceReason reason = entry.ReasonOf(status.Class);
        if (reason == BounceReason.Undetermined || entry.IsGeneral != general)
            return null;
        return new Ruling(general ? WitnessLevel.GeneralStatus : WitnessLevel.SpecificStatus, reason, new Evidence($"S{status}", SourceOf(status), status.ToString()));
    }

    private EvidenceSource SourceOf(EnhancedStatusCode status)
        => status == codes.Quoted ? EvidenceSource.Reply : status == codes.Field ? EvidenceSource.Field : EvidenceSource.Prose;

    private Ruling? ByReplyCode()
    {
        if (codes.ReplyCode is not { } code || ReplyRegistry.Instance.Find(code, stage) is not { } row)
            return null;
        string words = code.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Ruling(WitnessLevel.ReplyCode, row.Reason, new Evidence(row.Id, EvidenceSource.Inferred, words));
    }

    private Ruling? ByLifetime()
    {
        foreach (Statement statement in statements)
        {
            if (statement.Lifetime is { } hit)
                return new Ruling(WitnessLevel.Lifetime, BounceReason.Expired, statement.EvidenceOf(hit));
        }

        return null;
    }
}
