namespace BounceParsing.Diagnosis;

/// <summary>
/// What must hold beside a row's phrase: words apart by blanks, of which those of one kind are alternatives. A reply code
/// ("550", "5xx"), a status code ("5.4.1", "4.x.x"), "host:example.com" (the remote or the reporting host, the
/// recipient, or a host that the reply names is of that domain), "stage:RcptTo", "in:reply" or "in:own",
/// "type:x-unix" (the type of the diagnostic field), "names:other" (the words name an address that is not the recipient's; "names:own": none but the recipient's), "served:yes" (the
/// reporting host serves the recipient's domain).
/// </summary>
internal static class RuleCondition
{
    private enum Kind
    {
        ReplyCode,
        Status,
        Host,
        Stage,
        Place,
        Type,
        Names,
        Served,
    }

    public static bool Holds(string when, in Circumstances facts)
    {
        if (when.Length == 0)
            return true;
        Span<bool> asked = stackalloc bool[8];
        Span<bool> held = stackalloc bool[8];
        ReadOnlySpan<char> rest = when;
        while (!rest.IsEmpty)
        {
            int blank = rest.IndexOf(' ');
            ReadOnlySpan<char> word = blank < 0 ? rest : rest[..blank];
            rest = blank < 0 ? [] : rest[(blank + 1)..];
            (Kind kind, bool holds) = Judge(word, facts);
            asked[(int)kind] = true;
            held[(int)kind] |= holds;
        }

        return asked.SequenceEqual(held);
    }

    private static (Kind Kind, bool Holds) Judge(ReadOnlySpan<char> word, in Circumstances facts)
    {
        if (word.StartsWith("host:"))
            return (Kind.Host, facts.NamesHost(word[5..]));
        if (word.StartsWith("stage:"))
            return (Kind.Stage, word[6..].SequenceEqual(facts.Stage.ToString()));
        if (word.StartsWith("in:"))
            return (Kind.Place, word[3..].SequenceEqual("reply") == facts.InReply);
        if (word.StartsWith("type:"))
            return (Kind.Type, facts.HasType(word[5..]));
        if (word.StartsWith("names:"))
            return (Kind.Names, word[6..].SequenceEqual("other") ? facts.NamesOther : facts.NamesOwn);
        if (word.StartsWith("served:"))
            return (Kind.Served, facts.IsServed);
        return word.Contains('.')
            ? (Kind.Status, facts.Status is { } status && Fits(word, status.ToString()))
            : (Kind.ReplyCode, facts.ReplyCode is { } code && Fits(word, code.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    // An 'x' stands for one digit of a reply code and for one number of a status code.
    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> code)
    {
        while (!pattern.IsEmpty && !code.IsEmpty)
        {
            int length = 1;
            if (pattern[0] == 'x')
            {
                while (code[0] != '.' && length < code.Length && code[length] != '.' && pattern.Length > 1 && pattern[1] == '.')
                    length++;
                if (pattern.Length == 1)
                    return !code.Contains('.');
            }
            else if (pattern[0] != code[0])
            {
                return false;
            }

            pattern = pattern[1..];
            code = code[length..];
        }

        return pattern.IsEmpty && code.IsEmpty;
    }
}
