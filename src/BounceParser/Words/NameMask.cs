namespace BounceParsing.Words;

/// <summary>Marks what is a name and not a word: addresses, hosts, URLs and paths.</summary>
internal static class NameMask
{
    private const int LongestAddress = 320;

    private static readonly CharSet AsciiOfNames = new("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@.-_+=!#$%&*~");

    /// <summary>Marks the names; true when an address is among them that is not the recipient's own, which is given in lower case.</summary>
    public static bool Fill(FoldedText text, Span<bool> names, string? own)
    {
        names.Clear();
        ReadOnlySpan<char> words = text.Words;
        bool namesOther = false;
        for (int from = 0; words[from..].IndexOfAny('@', '.', '/') is >= 0 and int mark;)
        {
            int start = from + words.Slice(from, mark).LastIndexOf(' ') + 1;
            int length = words[(from + mark)..].IndexOf(' ');
            int end = length < 0 ? words.Length : from + mark + length;
            namesOther |= MarkToken(text, start, end, names, own);
            from = end;
        }

        if (text.NamesOwn && own is { Length: > 2 and <= LongestAddress })
            MarkAll(words, names, own);
        return namesOther;
    }

    private static void MarkAll(ReadOnlySpan<char> words, Span<bool> names, string address)
    {
        bool isLocalName = !address.Contains('@', StringComparison.Ordinal);
        string sought = isLocalName ? $"\"{address}\"" : address;
        for (int at = words.IndexOf(sought); at >= 0;)
        {
            names.Slice(at, sought.Length).Fill(true);
            int next = words[(at + sought.Length)..].IndexOf(sought);
            at = next < 0 ? -1 : at + sought.Length + next;
        }
    }

    private static bool MarkToken(FoldedText text, int start, int end, Span<bool> names, string? own)
    {
        bool namesOther = false;
        ReadOnlySpan<char> words = text.Words;
        ReadOnlySpan<char> token = words[start..end];
        int scheme = token.IndexOf("://");
        if (scheme > 0)
        {
            while (scheme > 0 && char.IsAsciiLetter(token[scheme - 1]))
                scheme--;
            names[(start + scheme)..end].Fill(true);
            token = token[..scheme];
            end = start + scheme;
        }

        if (token.Length > 1 && token[0] == '/' && token[1..].Contains('/'))
            names[start..end].Fill(true);
        for (int at = start; at < end; at++)
        {
            int others = AsciiOfNames.FirstNotIn(words[at..end]);
            int run = others < 0 ? end : at + others;
            while (run < end && IsNameCharacter(words[run]) && !EndsHost(words[at..run], words[run]))
                run++;
            if (run > at && IsName(words[at..run], at, text))
            {
                names[at..run].Fill(true);
                namesOther |= words[at..run].Contains('@') && own is not null && !words[at..run].SequenceEqual(own);
            }

            at = run;
        }

        return namesOther;
    }

    private static bool IsName(ReadOnlySpan<char> run, int position, FoldedText text)
    {
        if (run.Contains('@'))
            return true;
        run = run.TrimEnd('.');
        int dot = run.LastIndexOf('.');
        if (dot <= 0 || run.Length - dot < 3 || !char.IsAsciiLetter(run[dot + 1]))
            return false;

        // "rejected.Please" is two sentences, not a host.
        bool isSentenceEnd = char.IsUpper(text.OriginalAt(position + dot + 1)) && char.IsLower(text.OriginalAt(position + dot + 2));
        return !isSentenceEnd && !run.Contains("..", StringComparison.Ordinal);
    }

    /// <summary>True where a host in ASCII ends because a script without blanks goes on: "example.jpが見つかりません".</summary>
    private static bool EndsHost(ReadOnlySpan<char> name, char next)
        => WordBoundary.IsOfScriptWithoutBlanks(next) && !name.IsEmpty && char.IsAsciiLetter(name[^1]) && name.Contains('.');

    private static bool IsNameCharacter(char c)
        => char.IsAscii(c) ? AsciiOfNames.Contains(c) : char.IsLetterOrDigit(c);
}
