using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>Finds the line at which the notice's own words end: the break paragraph, or the copy where the break is lost.</summary>
/// <remarks>
/// QSBMF has any paragraph that begins with a dash for a break. Custom texts before the first recipient begin with dashes
/// too (qmail-ldap, custombouncetext), so a dash counts from the start only where known words or a copy follow.
/// </remarks>
internal static class QsbmfBreak
{
    private const int MaxBreakLines = 4;

    /// <summary>What a queue program writes above a message.</summary>
    private static readonly string[] QueueFields = ["Return-Path: <", "Received: (", "Received: from ", "Received: by "];

    public static int Find(TextLines text, QsbmfIntro intro)
    {
        int dash = -1;
        bool sawRecipient = false;
        for (int line = text.SkipBlank(intro.EndLine); line < text.Count; line = text.SkipBlank(text.NextBlank(line)))
        {
            if (IsCertain(text, line))
                return line;
            bool isRecipient = RecipientLine.TryRead(text[line], RecipientShape.Exact, null, out _, out _);
            sawRecipient |= isRecipient;
            if (isRecipient)
                dash = -1;
            else if (dash < 0 && sawRecipient && text[line].StartsWith("--"))
                dash = line;
        }

        int own = FindLine(text, intro);
        return own >= 0 ? own : dash >= 0 ? dash : text.Count;
    }

    /// <summary>True where a paragraph may end a notice of whatever mailer: what follows belongs to a copy.</summary>
    public static bool MayEndWords(TextLines text, int line) => text[line] is ['-', '-', ..] || StartsCopy(text, line);

    /// <summary>True where a line holds the words of a known break.</summary>
    public static bool HasBreakWords(ReadOnlySpan<char> line) => line.TrimStart() is ['-', ..] && line.HoldsAny(QsbmfRows.Breaks);

    private static bool IsCertain(TextLines text, int line)
    {
        if (HasBreakWords(text[line]) || StartsCopy(text, line))
            return true;
        if (text[line] is not ['-', '-', ..])
            return false;
        int end = line;
        while (end < text.Count && end - line < MaxBreakLines && !text.IsBlank(end))
            end++;
        int next = text.SkipBlank(end);
        return next == text.Count || StartsCopy(text, next);
    }

    /// <summary>The break or the copy within a paragraph, where blank lines were lost.</summary>
    private static int FindLine(TextLines text, QsbmfIntro intro)
    {
        for (int line = intro.FirstLine; line < text.Count; line++)
        {
            ReadOnlySpan<char> words = text[line].TrimStart();
            if (words is ['-', '-', ..] && HasBreakWords(words))
                return line;
            if (line > intro.FirstLine && line < intro.EndLine && words is ['R', ..] && StartsCopy(text, line))
                return line;
        }

        return -1;
    }

    /// <summary>True where a message begins: qmail-send writes Return-Path first, qmail-queue Received; others any two fields.</summary>
    private static bool StartsCopy(TextLines text, int line)
    {
        ReadOnlySpan<char> words = text[line];
        if (words.BeginsAny(QueueFields))
            return true;
        return ReturnedText.IsHeader(words) && line + 1 < text.Count && ReturnedText.IsHeader(text[line + 1]) && ReturnedText.StartsHeader(words);
    }
}
