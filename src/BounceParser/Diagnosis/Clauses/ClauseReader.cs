namespace BounceParsing.Diagnosis;

/// <summary>Parts folded words into clauses and tells what each speaks of.</summary>
internal static class ClauseReader
{
    private static readonly CharSet Stops = new(".;:!?()-b");

    /// <summary>Words behind which the cause stands.</summary>
    private static readonly string[] Links = ["because ", "but "];

    public static List<Clause> Read(Statement statement)
    {
        ReadOnlySpan<char> words = statement.Text.Words;
        List<Hit> classWords = statement.Words;
        List<Clause> clauses = [];
        int next = 0;
        int start = 0;
        while (start < words.Length)
        {
            int end = FindEnd(words, start);
            bool isHeading = end < words.Length && words[end] == ':';
            WordClass classes = WordClass.None;
            for (; next < classWords.Count && classWords[next].Start < end; next++)
                classes |= classWords[next].Row.Class;
            if (statement.IsJudged(start) && AddressLiteral.IsIn(words[start..end]))
                classes |= WordClass.Client;
            if ((classes & WordClass.Subjects) == 0 && HeadOf(clauses, words) is { } head)
                classes |= head.Classes & (WordClass.Subjects | WordClass.Link);
            clauses.Add(new Clause(start, end, classes, isHeading));
            start = end + 1;
        }

        return clauses;
    }

    /// <summary>The clause that names what the next one speaks of: its heading, or the one that a bracket broke off.</summary>
    private static Clause? HeadOf(List<Clause> clauses, ReadOnlySpan<char> words)
    {
        int open = clauses.Count - 1;
        if (open < 0 || clauses[open].IsHeading)
            return open < 0 ? null : clauses[open];
        if (clauses[open].End >= words.Length || words[clauses[open].End] != ')')
            return null;
        while (open >= 0 && (clauses[open].End >= words.Length || words[clauses[open].End] != '('))
            open--;
        return open < 0 ? null : clauses[open];
    }

    private static int FindEnd(ReadOnlySpan<char> words, int start)
    {
        for (int at = start; at < words.Length; at++)
        {
            int step = Stops.FirstIn(words[at..]);
            if (step < 0)
                return words.Length;
            at += step;
            if (IsEnd(words, at, start))
                return at;
        }

        return words.Length;
    }

    private static bool IsEnd(ReadOnlySpan<char> words, int at, int start)
    {
        bool blankFollows = at + 1 >= words.Length || words[at + 1] == ' ';
        bool blankPrecedes = at > 0 && words[at - 1] == ' ';
        return words[at] switch
        {
            '(' or ')' => true,
            '-' => blankFollows && blankPrecedes,
            'b' => at > start && blankPrecedes && BeginsLink(words[at..]),
            _ => blankFollows,
        };
    }

    private static bool BeginsLink(ReadOnlySpan<char> words)
    {
        foreach (string link in Links)
        {
            if (words.StartsWith(link))
                return true;
        }

        return false;
    }
}
