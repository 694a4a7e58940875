namespace BounceParsing.Diagnosis;

/// <summary>Judges by the subject of a clause: what its words mean together, and whether what a row says of its own is meant of another.</summary>
internal static class ClauseJudge
{
    /// <summary>How far from its "or" the other side of a disjunction is looked for.</summary>
    private const int OrReach = 40;

    /// <summary>The first concept of the table that a clause tells, the last such clause; null when none does.</summary>
    public static Concept? Hear(Statement statement) => Hear(statement, 0, static _ => true);

    /// <summary>True for words that say no more than that somebody or something was refused, where other words follow: they may tell the cause.</summary>
    public static bool IsMereRefusal(Statement statement, in Hit hit)
    {
        if ((statement.Classes & WordClass.Refused) == 0)
            return false;
        WordClass said = ClassesWithin(statement, hit);
        return (said & WordClass.Refused) != 0 && (said & ~(WordClass.Subjects | WordClass.Refused)) == 0;
    }

    /// <summary>The cause that the clauses behind a position tell; null where they tell none.</summary>
    public static Concept? CauseBehind(Statement statement, int from)
        => statement.Words[^1].Start >= from ? Hear(statement, from, static row => row.NamesCause) : null;

    /// <summary>The row that turns a reason by the command that was answered, or by the code of the answer; null where it may stand.</summary>
    public static TurnRow? TurnAt(SmtpStage stage, CodesFound codes, BounceReason reason, WordClass words)
    {
        foreach (TurnRow row in ClauseBook.Instance.TurnsOf(reason))
        {
            bool isThere = row.Place switch
            {
                TurnPlace.AtMail => stage == SmtpStage.MailFrom,
                TurnPlace.AtHello => stage == SmtpStage.Helo,
                TurnPlace.AtConnect => stage == SmtpStage.Connect,
                TurnPlace.AtCode => (words & row.Subject) == 0 && codes.Mean(row.To),
                _ => false,
            };
            if (isThere)
                return row;
        }

        return null;
    }

    private static Concept? Hear(Statement statement, int from, Func<ConceptRow, bool> isAsked)
    {
        List<ConceptRow> concepts = ClauseBook.Instance.Concepts;
        Concept? best = null;
        int rank = int.MaxValue;
        foreach (Clause clause in statement.Clauses)
        {
            for (int number = 0; clause.Start >= from && number < concepts.Count && number <= rank; number++)
            {
                if (!concepts[number].Fits(clause.Classes) || !isAsked(concepts[number]))
                    continue;
                (best, rank) = (Span(concepts[number], clause, statement), number);
                break;
            }
        }

        return best;
    }

    private static WordClass ClassesWithin(Statement statement, in Hit hit)
    {
        WordClass classes = WordClass.None;
        foreach (Hit word in statement.Words)
        {
            if (word.Start >= hit.Start && word.Start < hit.End)
                classes |= word.Row.Class;
        }

        return classes;
    }

    /// <summary>The row that turns what a hit means; null where its subject is its own.</summary>
    public static TurnRow? Turn(Statement statement, in Hit hit)
    {
        if (statement.Words.Count == 0)
            return null;
        foreach (TurnRow row in ClauseBook.Instance.TurnsOf(hit.Row.Reason))
        {
            bool isTold = (statement.Classes & row.Subject) != 0 || (row.Place is TurnPlace.Within or TurnPlace.Beside && row.Subject == WordClass.Client);
            if (isTold && Stands(row, statement, hit))
                return row;
        }

        return null;
    }

    /// <summary>What a concept means where it stands: under a heading that names another subject it is turned.</summary>
    public static BounceReason ReasonOf(Concept concept, Statement statement)
    {
        TurnRow? turn = ClauseBook.Instance.TurnsOf(concept.Row.Reason).Find(row => row.Place == TurnPlace.Under && StandsUnder(row.Subject, statement, concept.Start));
        return turn?.To ?? concept.Row.Reason;
    }

    private static Concept Span(ConceptRow row, Clause clause, Statement statement)
    {
        int start = -1;
        int end = -1;
        foreach (Hit word in statement.Words)
        {
            if (!clause.Holds(word.Start) || (word.Row.Class & row.All) == 0)
                continue;
            start = start < 0 ? word.Start : start;
            end = word.End;
        }

        return new Concept(row, start, end);
    }

    private static bool Stands(TurnRow row, Statement statement, in Hit hit) => row.Place switch
    {
        TurnPlace.Before => hit.Row.Kind == RuleKind.Phrase && (SubjectBefore(statement, hit) & row.Subject) == row.Subject && (row.Subject == WordClass.Sender || !NamesRecipient(statement, hit)),
        TurnPlace.Beside => StandsBeside(row.Subject, statement, hit),
        TurnPlace.Within => hit.Row.Kind == RuleKind.Phrase && StandsWithin(row.Subject, statement, hit),
        TurnPlace.Behind => StandsBehind(row.Subject, statement, hit),
        TurnPlace.Under => StandsUnder(row.Subject, statement, hit.Start),
        TurnPlace.Next => StandsNext(row.Subject, statement, hit),
        TurnPlace.Or => hit.Row.Rank != RuleRank.Strong && StandsBehindOr(row.Subject, statement, hit),
        _ => false,
    };

    private static bool StandsWithin(WordClass subject, Statement statement, in Hit hit)
        => (ClassesWithin(statement, hit) & subject) != 0 || (subject == WordClass.Client && AddressLiteral.IsIn(statement.Text.Words[hit.Start..hit.End]));

    private static bool NamesRecipient(Statement statement, in Hit hit) => (ClassesWithin(statement, hit) & WordClass.Recipient) != 0;

    private static WordClass SubjectBefore(Statement statement, in Hit hit)
    {
        int first = FirstClauseFor(statement, hit);
        WordClass subject = WordClass.None;
        int told = first;
        foreach (Hit word in statement.Words)
        {
            if (word.Start >= hit.Start)
                break;
            if (word.Start >= first && (word.Row.Class & WordClass.Things) != 0)
                (subject, told) = (word.Row.Class & WordClass.Things, word.End);
        }

        return told < hit.Start && AddressLiteral.IsIn(statement.Text.Words[told..hit.Start]) ? WordClass.Client : subject;
    }

    // The clause of the hit, or the heading before it.
    private static int FirstClauseFor(Statement statement, in Hit hit)
    {
        for (int i = 0; i < statement.Clauses.Count; i++)
        {
            if (statement.Clauses[i].Holds(hit.Start))
                return i > 0 && statement.Clauses[i - 1].IsHeading ? statement.Clauses[i - 1].Start : statement.Clauses[i].Start;
        }

        return hit.Start;
    }

    private static bool StandsBeside(WordClass subject, Statement statement, in Hit hit)
    {
        foreach (Clause clause in statement.Clauses)
        {
            if (clause.Holds(hit.Start))
                return (clause.Classes & subject) != 0;
        }

        return false;
    }

    // Nothing but blanks, quotes and stops may stand between them.
    private static bool StandsNext(WordClass subject, Statement statement, in Hit hit)
    {
        foreach (Hit word in statement.Words)
        {
            if (word.End <= hit.Start && (word.Row.Class & subject) != 0 && statement.Text.Words[word.End..hit.Start].IndexOfAnyInRange('0', '\uffff') < 0)
                return true;
        }

        return false;
    }

    private static bool StandsUnder(WordClass subject, Statement statement, int position)
    {
        foreach (Clause clause in statement.Clauses)
        {
            if (clause.End > position)
                return false;
            if (clause.IsHeading && (clause.Classes & subject) != 0 && (clause.Classes & WordClass.Refused) != 0)
                return true;
        }

        return false;
    }

    private static bool StandsBehind(WordClass subject, Statement statement, in Hit hit)
    {
        bool isBehind = false;
        foreach (Clause clause in statement.Clauses)
        {
            if (isBehind && (clause.Classes & subject) != 0)
                return true;
            isBehind |= clause.IsHeading && clause.End >= hit.End;
        }

        return false;
    }

    // "Mailbox unavailable or access denied", "there is none of this name or you do not have authorization".
    private static bool StandsBehindOr(WordClass subject, Statement statement, in Hit hit)
    {
        ReadOnlySpan<char> words = statement.Text.Words;
        int behind = FindOr(words, hit.End, Math.Min(words.Length, hit.End + OrReach));
        int before = hit.Start - 4;
        bool isLed = before >= 0 && IsOr(words[before..hit.Start]);
        foreach (Hit word in statement.Words)
        {
            bool isOther = (behind >= 0 && word.Start >= behind && word.Start <= behind + OrReach) || (isLed && word.End <= before && word.End >= before - OrReach);
            if (isOther && (word.Row.Class & subject) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Where the words behind an "or" begin that stands in the same clause; -1 when there is none.</summary>
    private static int FindOr(ReadOnlySpan<char> words, int start, int end)
    {
        for (int at = start; at < end && words[at] is not ('.' or ':' or ';'); at++)
        {
            if (words[at] == ' ' && IsOr(words[at..]))
                return at + 1 + words[(at + 1)..].IndexOf(' ');
        }

        return -1;
    }

    private static bool IsOr(ReadOnlySpan<char> words) => words.StartsWith(" or ") || words.StartsWith(" o ") || words.StartsWith(" ou ") || words.StartsWith(" oder ");
}
