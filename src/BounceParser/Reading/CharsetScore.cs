namespace BounceParsing.Reading;

/// <summary>How much a text, decoded in one way, looks like a text of that writing.</summary>
internal static class CharsetScore
{
    private const int Common = 4;
    private const int Sign = 2;
    private const int Foreign = -2;
    private const int Symbol = -3;
    private const int Impossible = -8;

    /// <summary>The score of all characters beyond ASCII, weighed by the bytes they take.</summary>
    public static int Of(ReadOnlySpan<char> text, CharsetRow row)
    {
        int score = 0, run = 0;
        char before = ' ';
        foreach (char c in text)
        {
            if (c >= 0x80)
            {
                score += Weigh(c, before, row) + Neighbours(c, before, ++run, row);
            }
            else
            {
                score += AfterRun(c, before, run, row);
                run = 0;
            }

            before = c;
        }

        return (score + AfterRun(' ', before, run, row)) * row.Width;
    }

    private static int Weigh(char c, char before, CharsetRow row)
    {
        if (row.Marks?.Contains(c) == true && (before < row.First || before > row.Last))
            return Impossible;
        if (row.Common.Contains(c))
            return row.Width == 2 || char.IsLetter(c) || row.Marks is not null ? Common : Sign;
        if (c is '\uFFFD' or (>= '\u0080' and <= '\u009F') or (>= '\uE000' and <= '\uF8FF') || char.IsSurrogate(c))
            return Impossible;
        if (c >= row.First && c <= row.Last)
            return row.Plain;
        if (c is (>= '\u3000' and <= '\u3020') or (>= '\uFF01' and <= '\uFF60') or (>= '\u2010' and <= '\u2026') or '\u00A0')
            return row.Width == 2 || c < '\u3000' ? 1 : Symbol;
        return char.IsLetter(c) ? Foreign : Symbol;
    }

    /// <summary>A capital after a small letter is rare; so are many letters in a row beyond ASCII in a Latin word.</summary>
    private static int Neighbours(char c, char before, int run, CharsetRow row)
    {
        if (row.Width > 1)
            return 0;
        if (row.IsLatin)
            return run > row.LongestRun ? Impossible : 0;
        if (row.Finals?.Contains(before) == true && char.IsLetter(c))
            return Impossible;
        int score = char.IsUpper(c) && char.IsLower(before) ? Symbol : 0;
        return char.IsAsciiLetter(before) && char.IsLetter(c) ? score + Symbol : score;
    }

    /// <summary>What a run of characters beyond ASCII says where it ends: words of other scripts do not go on in ASCII letters, and are seldom one letter long; a Latin one seldom ends in a capital.</summary>
    private static int AfterRun(char c, char before, int run, CharsetRow row)
    {
        if (run == 0)
            return 0;
        if (row.IsLatin)
            return run == 1 && char.IsUpper(before) && !char.IsLetter(c) ? Symbol : 0;
        int score = run == 1 ? Symbol : 0;
        return row.Width == 1 && char.IsAsciiLetter(c) && char.IsLetter(before) ? score + Symbol : score;
    }
}
