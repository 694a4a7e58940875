namespace BounceParsing.Diagnosis;

/// <summary>Judges by the subject of a clause: what its words mean together, and whether what a row says of its own is meant of another.</summary>
internal static class ClauseJudge
{
    /// <summary>The first concept of the table that a clause tells, the last such clause; null when none does.</summary>
    public static Concept? Hear(Statement statement) => Hear(statement, 0, static _ => true);

    /// <summary>The cause that stands behind words which say no more than that something was refused; null where they say more, or nothing follows.</summary>
    public static Concept? CauseBehind(Statement statement, in Hit hit)
    {
        if ((statement.Classes & WordClass.Refused) == 0)
            return null;
        WordClass said = ClassesWithin(statement, hit);
        bool isMereRefusal = (said & WordClass.Refused) != 0 && (said & ~(WordClass.Subjects | WordClass.Refused)) == 0;
        return isMereRefusal && statement.Words[^1].Start >= hit.End ? Hear(statement, hit.End, static row => row.NamesCause) : null;
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
        foreach (TurnRow row in ClauseBook.Instance.Turns)
        {
            bool isTold = (statement.Classes & row.Subject) != 0 || row.Place == TurnPlace.Within;
            if (isTold && row.From == hit.Row.Reason && Stands(row, statement, hit))
                return row;
        }

        return null;
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
        TurnPlace.Before => SubjectBefore(statement, hit) == row.Subject,
        TurnPlace.Beside => StandsBeside(row.Subject, statement, hit),
        TurnPlace.Within => (ClassesWithin(statement, hit) & row.Subject) != 0
            || (row.Subject == WordClass.Client && AddressLiteral.IsIn(statement.Text.Words[hit.Start..hit.End])),
        TurnPlace.Behind => StandsBehind(row.Subject, statement, hit),
        _ => StandsBehindOr(row.Subject, statement, hit),
    };

    private static WordClass SubjectBefore(Statement statement, in Hit hit)
    {
        int first = FirstClauseFor(statement, hit);
        WordClass subject = WordClass.None;
        foreach (Hit word in statement.Words)
        {
            if (word.Start >= hit.Start)
                break;
            if (word.Start >= first && (word.Row.Class & WordClass.Subjects) != 0)
                subject = word.Row.Class & WordClass.Subjects;
        }

        return subject;
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

    private static bool StandsBehindOr(WordClass subject, Statement statement, in Hit hit)
    {
        ReadOnlySpan<char> words = statement.Text.Words;
        bool isFollowed = words[hit.End..].StartsWith(" or ");
        bool isLed = hit.Start >= 4 && words[..hit.Start].EndsWith(" or ");
        foreach (Hit word in statement.Words)
        {
            bool isOther = (isFollowed && word.Start >= hit.End + 4 && word.Start <= hit.End + 40) || (isLed && word.End <= hit.Start - 4 && word.End >= hit.Start - 40);
            if (isOther && (word.Row.Class & subject) != 0)
                return true;
        }

        return false;
    }
}
